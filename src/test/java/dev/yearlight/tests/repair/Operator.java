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
import dev.yearlight.testkit.faults.CallJournal.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Someone who types commands at a platform, whose data folder is this one. */
public record Operator(Path data, Map<String, String> settings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Leaves the note by which commands find the platform, and the snapshots that runs are published from. */
    public static Operator of(Path data, Map<String, String> settings, List<Snapshot> listeners) throws IOException {
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
    public record Answer(int code, String out, String remarks) {

        public JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(out + remarks, noJson);
            }
        }

        /** Of {@code verify --json} where all that can be observed of a run, a second pass left out, is as it must be. */
        public static final List<String> ALL_HELD = List.of(
                "I1 held",
                "I2 held",
                "I3 held",
                "I4 held",
                "I5 held",
                "I6 held",
                "I7 held",
                "I8 not observable",
                "I10 held",
                "I11 held",
                "I12 held",
                "I17 held");

        /** What {@code verify --json} says of each invariant, such as {@code I1 held}. */
        public List<String> verdicts() {
            List<String> verdicts = new ArrayList<>();
            for (JsonNode line : json().path("invariants")) {
                verdicts.add(line.path("invariant").asText() + " "
                        + line.path("verdict").asText());
            }
            return verdicts;
        }
    }

    /** What a command answers. */
    public Answer types(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", data.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        int code = Main.run(new Terminal(printer(out), printer(remarks), false), arguments.toArray(String[]::new));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    /** Publishes the snapshots; the id of the run. */
    public String publishes() {
        Answer published =
                types("publish", "--snapshots", data.resolve("snapshots").toString());
        if (published.code() != 0) {
            throw new AssertionError(published.remarks());
        }
        return published.out().replaceAll("(?s)run=(\\S+).*", "$1");
    }

    /** What {@code verify} says of a run, given what the model server saw and may see at once. */
    public Answer verifies(String run, List<Call> calls, int callsAtOnce, String... more) throws IOException {
        Path journal = Files.write(
                data.resolve("journal.jsonl"),
                calls.stream().map(Operator::line).toList());
        return types(Stream.concat(
                        Stream.of(
                                "verify",
                                run,
                                "--json",
                                "--journal",
                                journal.toString(),
                                "--calls-at-once",
                                Integer.toString(callsAtOnce)),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** A line of the file that {@code verify} reads. */
    private static String line(Call call) {
        return "{\"startNanos\":%d,\"endNanos\":%d,\"promptTokens\":%d,\"completionTokens\":%d,\"listener\":\"%s\"}"
                .formatted(
                        call.startNanos(),
                        call.endNanos(),
                        call.promptTokens(),
                        call.completionTokens(),
                        call.asked().listener());
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
