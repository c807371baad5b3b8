package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import dev.yearlight.pipeline.storage.Place;
import dev.yearlight.pipeline.storage.Storage;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ranks one listener of a data set, as everybody of it is ranked. */
public record OneListener(
        Storage storage, RankingSettings settings, Place plays, Place listeners, Catalog catalog, Window window) {

    /** Finds the listener's bucket and reads it up to there. */
    public RankedYear rank(ListenerId id) throws IOException {
        Folder folder = storage.folder(plays);
        List<String> buckets = PlaysReader.files(folder);
        if (buckets.isEmpty()) {
            throw withoutPlays();
        }
        Buckets.Position bucket = new Buckets.Position(Buckets.of(id, buckets.size()), buckets.size());
        Listener listener = listener(id, bucket);
        ListenerPlays history = history(id, folder, buckets.get(bucket.index()));
        return new Ranking(settings).rank(listener, window, history.plays(), history.dropped(), catalog);
    }

    private Listener listener(ListenerId id, Buckets.Position bucket) throws IOException {
        try (Listeners.Lookup lookup = Listeners.open(storage, listeners).bucket(bucket)) {
            Listener listener = lookup.find(id);
            if (listener == null) {
                throw CommandFailure.badInput(
                        "the listener to explain is not in " + listeners, "Ids stand in its column listener.");
            }
            return listener;
        }
    }

    private ListenerPlays history(ListenerId id, Folder folder, String bucket) throws IOException {
        try (LocalFile file = folder.open(bucket)) {
            try {
                return history(id, file.path());
            } catch (BrokenDataException broken) {
                throw broken.ofOriginal(file.path(), folder.name(bucket));
            }
        }
    }

    private ListenerPlays history(ListenerId id, Path bucket) throws IOException {
        try (PlaysReader reader = new PlaysReader(bucket, settings.caps().plays())) {
            while (reader.hasNext()) {
                ListenerPlays history = reader.next();
                if (history.listener().equals(id)) {
                    return history;
                }
            }
        }
        throw withoutPlays();
    }

    private CommandFailure withoutPlays() {
        return CommandFailure.badInput(
                "the listener to explain has no plays in " + plays, "Only who has plays is ranked.");
    }
}
