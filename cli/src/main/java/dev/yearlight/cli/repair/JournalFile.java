package dev.yearlight.cli.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.repair.verify.JournalCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model server's journal as a file: one JSON object a line, with the fields of {@link Line}. */
public final class JournalFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalFile() {}

    /** One call; times in nanoseconds of one clock, the listener only where the server can tell them apart. */
    record Line(
            long startNanos,
            long endNanos,
            long promptTokens,
            long completionTokens,
            @Nullable String listener) {

        JournalCall call() {
            return new JournalCall(
                    startNanos, endNanos, promptTokens, completionTokens, listener == null ? "" : listener);
        }
    }

    /** Reads all lines. */
    public static List<JournalCall> read(Path file) throws IOException {
        List<JournalCall> calls = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                calls.add(JSON.readValue(line, Line.class).call());
            } catch (JsonProcessingException noCall) {
                throw CommandFailure.badInput(
                        file + ", line " + (calls.size() + 1) + ", is no call of a journal",
                        "A line is {\"startNanos\":…,\"endNanos\":…,\"promptTokens\":…,\"completionTokens\":…}.");
            }
        }
        return calls;
    }
}
