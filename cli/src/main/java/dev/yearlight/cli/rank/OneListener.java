package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ranks one listener of a data set, as everybody of it is ranked. */
public record OneListener(RankingSettings settings, Path plays, Path listeners, Catalog catalog, Window window) {

    /** Finds the listener's bucket and reads it up to there. */
    public RankedYear rank(ListenerId id) throws IOException {
        Listener listener = ListenersFile.read(listeners).get(id);
        if (listener == null) {
            throw CommandFailure.badInput(
                    "the listener to explain is not in " + listeners, "Ids stand in its column listener.");
        }
        return new Ranking(settings).rank(listener, window, history(id).plays(), catalog);
    }

    private ListenerPlays history(ListenerId id) throws IOException {
        List<Path> buckets = PlaysReader.files(plays);
        if (!buckets.isEmpty()) {
            try (PlaysReader reader = new PlaysReader(buckets.get(Buckets.of(id, buckets.size())))) {
                while (reader.hasNext()) {
                    ListenerPlays history = reader.next();
                    if (history.listener().equals(id)) {
                        return history;
                    }
                }
            }
        }
        throw CommandFailure.badInput(
                "the listener to explain has no plays in " + plays, "Only who has plays is ranked.");
    }
}
