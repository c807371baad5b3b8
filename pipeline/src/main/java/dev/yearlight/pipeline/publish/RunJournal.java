package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run's folder says of its publishing, so that another process can go on where one was killed.
 *
 * <pre>
 * publication.json         what it began with; only.txt beside it names the listeners where they were named
 * manifest/FILE.avro       days that a file of snapshots brings, on disk before a record of it is sent
 * manifest/FILE.json       that file's SHA-256 and counts; written next, also before
 * sent/FILE.json           how many of its records are acknowledged
 * published.json           all of them are
 * </pre>
 *
 * <p>Every file appears whole or not at all. Safe for threads that each work on files of their own.
 */
public final class RunJournal {

    private static final String BEGINNING = "publication.json";
    private static final String ONLY = "only.txt";
    private static final String END = "published.json";
    private static final String JSON = ".json";
    private static final int HEXADECIMAL = 16;

    private final RunId run;
    private final Path folder;
    private final PublishRequest request;
    private final DurableFiles files;

    private RunJournal(Path folder, PublishRequest request, DurableFiles files) {
        this.run = new RunId(folder.getFileName().toString());
        this.folder = folder;
        this.request = request;
        this.files = files;
    }

    /** Begins a run in a folder of its own. */
    public static RunJournal begin(Path runs, RunId run, PublishRequest request) throws IOException {
        return begin(runs, run, request, new DiskFiles());
    }

    static RunJournal begin(Path runs, RunId run, PublishRequest request, DurableFiles files) throws IOException {
        Path folder = runs.resolve(run.value());
        RunFile.SampleOf sample = switch (request.listeners()) {
            case Choice.Sample drawn -> new RunFile.SampleOf(drawn.most(), Long.toHexString(drawn.highest()));
            case Choice.All all -> null;
            case Choice.Only only -> {
                files.write(folder.resolve(ONLY), text(only));
                yield null;
            }
        };
        boolean only = request.listeners() instanceof Choice.Only;
        files.write(
                folder.resolve(BEGINNING),
                RunFile.encode(
                        new RunFile.Beginning(request.snapshots(), request.epoch(), sample, only, request.files())));
        return new RunJournal(folder, request, files);
    }

    private static byte[] text(Choice.Only only) {
        return only.listeners().stream()
                .sorted()
                .map(listener -> listener.value() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Opens that of a run; empty where the folder holds no run that was published from snapshots. */
    public static Optional<RunJournal> open(Path folder) throws IOException {
        return open(folder, new DiskFiles());
    }

    static Optional<RunJournal> open(Path folder, DurableFiles files) throws IOException {
        Optional<RunFile.Beginning> beginning = RunFile.read(folder.resolve(BEGINNING), RunFile.Beginning.class);
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        RunFile.Beginning begun = beginning.get();
        PublishRequest request =
                new PublishRequest(begun.snapshots(), begun.files(), begun.epoch(), choice(folder, begun));
        return Optional.of(new RunJournal(folder, request, files));
    }

    private static Choice choice(Path folder, RunFile.Beginning begun) throws IOException {
        if (begun.only()) {
            return new Choice.Only(Files.readAllLines(folder.resolve(ONLY)).stream()
                    .map(ListenerId::new)
                    .collect(Collectors.toSet()));
        }
        RunFile.@Nullable SampleOf sample = begun.sample();
        return sample == null
                ? new Choice.All()
                : new Choice.Sample(sample.listeners(), Long.parseUnsignedLong(sample.highestHash(), HEXADECIMAL));
    }

    /** Those of a folder of runs that are not published to their end, the newest first. */
    public static List<RunJournal> unfinished(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> entries = Files.list(runs)) {
            folders = entries.filter(folder -> Files.exists(folder.resolve(BEGINNING)))
                    .filter(folder -> !Files.exists(folder.resolve(END)))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
        List<RunJournal> journals = new ArrayList<>();
        for (Path folder : folders) {
            open(folder).ifPresent(journals::add);
        }
        return journals;
    }

    /** The run. */
    public RunId run() {
        return run;
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** What it publishes. */
    public PublishRequest request() {
        return request;
    }

    /** Whether every record is acknowledged. */
    public boolean finished() {
        return Files.exists(folder.resolve(END));
    }

    /** How many files of snapshots are in the manifest. */
    public int filesPlanned() throws IOException {
        int planned = 0;
        for (String file : request.files()) {
            planned += part(file).isPresent() ? 1 : 0;
        }
        return planned;
    }

    /** Refuses snapshots that are not those that the run began with: other files, or a file of other bytes. */
    void requireUnchanged(Folder snapshots, List<String> found) throws IOException {
        if (!found.equals(request.files())) {
            throw new SnapshotsChangedException(
                    snapshots.name(),
                    "it has other files, " + found.size() + " now and then "
                            + request.files().size());
        }
        for (String file : request.files()) {
            Optional<FilePart> part = part(file);
            if (part.isPresent()) {
                try (LocalFile local = snapshots.open(file)) {
                    if (!Sha256.hex(local.path()).equals(part.get().sha256())) {
                        throw new SnapshotsChangedException(snapshots.name(), file + " has other bytes");
                    }
                }
            }
        }
    }

    /** What a file adds to the run; empty while it is not in the manifest. */
    Optional<FilePart> part(String file) throws IOException {
        return RunFile.read(RunManifest.part(folder, file, JSON), FilePart.class);
    }

    /** Adds a file to the manifest. */
    FilePart plan(String file, DurableFiles.Days<FilePart> days) throws IOException {
        FilePart part = files.manifest(RunManifest.part(folder, file, RunManifest.EXTENSION), days);
        files.write(RunManifest.part(folder, file, JSON), RunFile.encode(part));
        return part;
    }

    /** How many records of a file are acknowledged without a gap. */
    long acknowledged(String file) throws IOException {
        return RunFile.read(sent(file), RunFile.Sent.class)
                .map(RunFile.Sent::acknowledged)
                .orElse(0L);
    }

    void acknowledged(String file, long records) throws IOException {
        files.write(sent(file), RunFile.encode(new RunFile.Sent(records)));
    }

    void finish(PublishPlan plan) throws IOException {
        files.write(
                folder.resolve(END),
                RunFile.encode(new RunFile.Outcome(plan.listeners(), plan.days(), plan.withoutDays())));
    }

    private Path sent(String file) {
        return folder.resolve("sent").resolve(RunManifest.stem(file) + JSON);
    }
}
