package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.platform.Folders;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A demonstration starts from nothing, but never at the cost of anything that no demonstration made. */
final class DemoFolder {

    private static final String MARK = "demonstration";
    private static final String[] CONTENTS = {"kafka", "cassandra", "plays", "snapshots", "runs"};

    private DemoFolder() {}

    static void prepare(DataFolder folder, Terminal terminal) throws IOException {
        Path mark = folder.root().resolve(MARK);
        boolean used = Files.isDirectory(folder.root().resolve(CONTENTS[0]));
        if (used && !Files.exists(mark)) {
            throw CommandFailure.failed(
                    folder.root() + " holds data that no demonstration made",
                    "Choose another folder with --data, or remove it with ./yearlight clean.");
        }
        if (used) {
            terminal.remark("removing what the last demonstration left in " + folder.root() + " ...");
            for (String content : CONTENTS) {
                Folders.delete(folder.root().resolve(content));
            }
        }
        Files.createDirectories(folder.root());
        Files.writeString(mark, "A demonstration made this folder; the next one may remove its data.\n");
    }
}
