package dev.yearlight.tests.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.Main;
import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.local.server.PlatformFile;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.SnapshotFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Someone who types commands at a platform, whose data folder is this one. */
record Operator(Path data, Map<String, String> settings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Leaves the note by which commands find the platform, and the snapshots that runs are published from. */
    static Operator of(Path data, Map<String, String> settings, List<Snapshot> listeners) throws IOException {
        new PlatformFile(data).write(new TreeMap<>(settings));
        Path file = data.resolve("snapshots").resolve(SnapshotFiles.fileName(new Buckets.Position(0, 1)));
        try (SnapshotFileWriter writer = new SnapshotFileWriter(file)) {
            for (Snapshot listener : listeners) {
                writer.write(listener);
            }
        }
        return new Operator(data, settings);
    }

    /** What a command said and how it ended. */
    record Answer(int code, String out, String remarks) {

        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(out + remarks, noJson);
            }
        }
    }

    Answer types(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        int code = Main.run(new Terminal(printer(out), printer(remarks), false), arguments.toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
