package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.InventedPlays;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.SnapshotFiles;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankProgress;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Snapshots of invented listeners in a few files, and what a run of them is to expect. */
record PublishedSnapshots(Path path, List<String> files, List<Snapshot> snapshots) {

    static final RunId RUN = new RunId("01JD000000000000000000000A");

    private static final int LISTENERS = 7;
    private static final int FILES = 2;

    static PublishedSnapshots ranked(Path folder) throws Exception {
        Path plays = folder.resolve("plays");
        Path out = folder.resolve("snapshots");
        InventedPlays.write(plays, FILES, LISTENERS);
        RankRequest request = new RankRequest(
                Folder.of(plays), Listeners.of(InventedPlays.listeners(LISTENERS)), Catalog.EMPTY, Window.ofYear(2025));
        try (Output output = Output.of(out)) {
            new PlainEngine(new Ranking(RankingSettings.DEFAULTS), 1).rank(request, output, RankProgress.NONE);
            output.commit();
        }
        List<Snapshot> all = new ArrayList<>();
        for (Path file : SnapshotFiles.list(out)) {
            try (SnapshotFileReader reader = new SnapshotFileReader(file)) {
                reader.forEachRemaining(all::add);
            }
        }
        return new PublishedSnapshots(out, SnapshotFiles.names(Folder.of(out)), List.copyOf(all));
    }

    Folder folder() {
        return Folder.of(path);
    }

    Snapshot of(ListenerId listener) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.listener().equals(listener))
                .findFirst()
                .orElseThrow();
    }

    /** Of the first epoch. */
    List<ExpectedDay> expected(Predicate<ListenerId> chosen) {
        return snapshots.stream()
                .filter(snapshot -> chosen.test(snapshot.listener()))
                .flatMap(snapshot -> snapshot.days().stream()
                        .map(day -> new ExpectedDay(snapshot.listener(), day.date(), 1, day.category())))
                .toList();
    }

    static List<ExpectedDay> manifest(Path run) throws IOException {
        List<ExpectedDay> days = new ArrayList<>();
        try (RunManifest manifest = RunManifest.of(run)) {
            manifest.forEachRemaining(days::add);
        }
        return days;
    }
}
