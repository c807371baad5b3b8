package dev.yearlight.cli.run;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of listeners: an id a line; empty lines and what begins with {@code #} are remarks. */
public final class ListenersFile {

    private ListenersFile() {}

    /** All of them; fails where a line is no id, and never prints it. */
    public static Set<ListenerId> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw CommandFailure.badInput(
                    "there is no file " + file, "--only names a list of listeners, an id a line.");
        }
        Set<ListenerId> listeners = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                listeners.add(listener(file, line + 1, text));
            }
        }
        if (listeners.isEmpty()) {
            throw CommandFailure.badInput(file + " names no listener", "Write an id a line.");
        }
        return listeners;
    }

    private static ListenerId listener(Path file, int line, String text) {
        try {
            return new ListenerId(text);
        } catch (IllegalArgumentException malformed) {
            throw CommandFailure.badInput(
                    file + ", line " + line + ": " + malformed.getMessage(), "Nothing was published.");
        }
    }
}
