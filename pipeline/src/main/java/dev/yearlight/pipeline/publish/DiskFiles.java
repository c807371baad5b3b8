package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.ManifestFileWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The disk of this machine. */
final class DiskFiles implements DurableFiles {

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(""));
        Path unfinished = folder.resolve("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    @Override
    public <T> T manifest(Path file, Days<T> days) throws IOException {
        T result = written(file, days);
        sync(file.resolveSibling(""));
        return result;
    }

    private static <T> T written(Path file, Days<T> days) throws IOException {
        try (ManifestFileWriter writer = new ManifestFileWriter(file)) {
            try {
                return days.to(writer);
            } catch (IOException | RuntimeException failure) {
                writer.discard();
                throw failure;
            }
        }
    }

    /** A name is as durable as its folder. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
