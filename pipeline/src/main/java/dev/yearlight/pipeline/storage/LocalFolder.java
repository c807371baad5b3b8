package dev.yearlight.pipeline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of this machine: its files are read where they lie. */
record LocalFolder(Path directory) implements Folder {

    @Override
    public String name() {
        return directory.toString();
    }

    @Override
    public List<String> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new StorageException(name(), Files.exists(directory) ? "is no folder" : "there is no such folder");
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(FileNames::isShown)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public LocalFile open(String file) throws IOException {
        Path original = directory.resolve(FileNames.requirePlain(name(), file));
        if (!Files.isRegularFile(original)) {
            throw new StorageException(name(), "holds no file " + file);
        }
        return new Original(original);
    }
}
