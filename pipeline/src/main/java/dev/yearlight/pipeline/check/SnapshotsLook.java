package dev.yearlight.pipeline.check;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.codecs.SnapshotFileWriter;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.facts.CategoryFacts;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.storage.StagedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through snapshots one by one: whether they can be read, lie in order, belong together, and are the bytes that
 * writing them again gives, so that their content hashes are those of what was ranked.
 */
final class SnapshotsLook {

    private static final String REFUSED = "publish refuses them; rank again";

    private final Path folder;
    private final Tally unreadable = new Tally(
            Section.SNAPSHOTS,
            "unreadable-snapshot-files",
            Severity.BROKEN,
            "files that are missing or damaged",
            REFUSED);
    private final Tally order = new Tally(
            Section.SNAPSHOTS,
            "unsorted-snapshots",
            Severity.BROKEN,
            "snapshots that do not come after the one above them",
            "what one listener gets is not settled; rank again");
    private final Tally wrongBucket = new Tally(
            Section.SNAPSHOTS,
            "snapshots-in-wrong-bucket",
            Severity.BROKEN,
            "snapshots of listeners of another bucket",
            "another file may hold the listener again; rank again");
    private final Tally mixed = new Tally(
            Section.SNAPSHOTS,
            "mixed-rankings",
            Severity.BROKEN,
            "snapshots of another window, ranking or zone data",
            "they are of two runs; rank again");
    private final Tally otherBytes = new Tally(
            Section.SNAPSHOTS,
            "other-bytes",
            Severity.ODD,
            "files that differ from what they hold written anew",
            "an older or another program wrote them; publish reads them");
    private final Tally otherFacts = new Tally(
            Section.SNAPSHOTS,
            "facts-disagree",
            Severity.BROKEN,
            "counts of run-facts.json that the files do not have",
            "they are of two runs; rank again");
    private @Nullable Snapshot first;
    private long snapshots;
    private long days;

    SnapshotsLook(Path folder) {
        this.folder = folder;
    }

    List<Line> lines() throws IOException {
        Path again = Files.createTempDirectory("yearlight-check");
        try {
            Reading.of(folder.getFileName().toString(), unreadable, () -> lookAt(files(), again));
        } finally {
            StagedDirectory.delete(again);
        }
        if (unreadable.count() == 0) {
            Reading.of(RunFactsFile.NAME, unreadable, this::compareFacts);
        }
        return List.of(
                Line.figure(Section.SNAPSHOTS, "snapshots", snapshots, "snapshots"),
                Line.figure(Section.SNAPSHOTS, "days", days, "remarkable days"),
                unreadable.line(),
                order.line(),
                wrongBucket.line(),
                mixed.line(),
                otherBytes.line(),
                otherFacts.line());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BrokenDataException(folder, "is no folder");
        }
        List<Path> files = SnapshotFiles.list(folder);
        if (files.isEmpty()) {
            throw new BrokenDataException(folder, "holds no snapshots");
        }
        return files;
    }

    private void lookAt(List<Path> files, Path again) {
        for (Path file : files) {
            String name = file.getFileName().toString();
            Reading.of(name, unreadable, () -> look(file, name, again.resolve(name)));
        }
    }

    private void look(Path file, String name, Path again) throws IOException {
        Buckets.Position position = Buckets.position(name).orElseThrow();
        try (SnapshotFileReader reader = new SnapshotFileReader(file);
                SnapshotFileWriter writer = new SnapshotFileWriter(again)) {
            ListenerId before = null;
            for (long number = 1; reader.hasNext(); number++) {
                Snapshot snapshot = reader.next();
                see(snapshot, new Spot(name, number), before, position);
                before = snapshot.listener();
                writer.write(snapshot);
            }
        }
        if (Files.mismatch(file, again) >= 0) {
            otherBytes.add(new Spot(name, 0));
        }
        Files.delete(again);
    }

    private void see(Snapshot snapshot, Spot spot, @Nullable ListenerId before, Buckets.Position position) {
        snapshots++;
        days += snapshot.days().size();
        if (before != null && before.compareTo(snapshot.listener()) >= 0) {
            order.add(spot);
        }
        if (Buckets.of(snapshot.listener(), position.count()) != position.index()) {
            wrongBucket.add(spot);
        }
        Snapshot its = first == null ? snapshot : first;
        first = its;
        if (!its.window().equals(snapshot.window())
                || !its.rankingVersion().equals(snapshot.rankingVersion())
                || !its.zoneDataVersion().equals(snapshot.zoneDataVersion())) {
            mixed.add(spot);
        }
    }

    private void compareFacts() throws IOException {
        RunFacts facts = RunFactsFile.read(folder).orElse(null);
        if (facts == null) {
            return;
        }
        long chosen = facts.everywhere().categories().values().stream()
                .mapToLong(CategoryFacts::chosen)
                .sum();
        if (facts.everywhere().snapshots() != snapshots) {
            otherFacts.add(new Spot(RunFactsFile.NAME, 0, "snapshots"));
        }
        if (chosen != days) {
            otherFacts.add(new Spot(RunFactsFile.NAME, 0, "days"));
        }
    }
}
