package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.LatestPlays;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.Listeners;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingNotes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bucketed plays, listener by listener, beside the listeners data set: who is unknown, who has no plays, and who has heard
 * too little by the ranking's own reckoning. Memory holds one listener's plays, as ranking does.
 */
final class Histories implements PlayCheck {

    private final Listeners listeners;
    private final Catalog catalog;
    private final Window window;
    private final Ranking ranking;
    private final Tally unknown = new Tally(
            Section.LISTENERS,
            "plays-without-listener",
            Severity.ODD,
            "histories of nobody in the listeners data set",
            "rank leaves them out");
    private @Nullable PlaysFile file;
    private Listeners.@Nullable Lookup lookup;
    private @Nullable PlayAt first;
    private LatestPlays plays;
    private long histories;
    private long found;
    private long ineligible;
    private long capped;

    Histories(Listeners listeners, Catalog catalog, Window window, Ranking ranking) {
        this.listeners = listeners;
        this.catalog = catalog;
        this.window = window;
        this.ranking = ranking;
        this.plays = nobodys();
    }

    private LatestPlays nobodys() {
        return new LatestPlays(ranking.settings().caps().plays());
    }

    @Override
    public void see(PlayAt row) throws IOException {
        Play play = row.play();
        ListenerId listener = row.listener();
        if (play == null || listener == null) {
            return;
        }
        PlayAt before = first;
        if (before == null || !listener.equals(before.listener()) || !row.file().equals(before.file())) {
            judge();
            first = row;
        }
        plays.add(play);
    }

    private void judge() throws IOException {
        PlayAt row = first;
        ListenerId id = row == null ? null : row.listener();
        if (row == null || id == null) {
            return;
        }
        first = null;
        ListenerPlays history = plays.of(id);
        plays = nobodys();
        histories++;
        Listener listener = lookup(row.file()).find(id);
        if (listener == null) {
            unknown.add(row.spot());
            return;
        }
        found++;
        // In broken order only where rows are told of as such.
        List<Play> inOrder = history.plays().stream().sorted(Play.ORDER).toList();
        RankingNotes notes = ranking.notes(listener, window, inOrder, history.dropped(), catalog);
        ineligible += notes.musicEligible() || notes.podcastsEligible() ? 0 : 1;
        capped += history.dropped() > 0 ? 1 : 0;
    }

    private Listeners.Lookup lookup(PlaysFile itsFile) throws IOException {
        Listeners.Lookup open = lookup;
        if (open != null && itsFile.equals(file)) {
            return open;
        }
        closeLookup();
        Buckets.Position position = itsFile.position();
        if (position == null) {
            throw new IllegalStateException("raw plays have no buckets");
        }
        file = itsFile;
        Listeners.Lookup next = listeners.bucket(position);
        lookup = next;
        return next;
    }

    private void closeLookup() throws IOException {
        if (lookup != null) {
            lookup.close();
        }
    }

    @Override
    public List<Line> lines() throws IOException {
        judge();
        closeLookup();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.figure(Section.LISTENERS, "histories", histories, "listeners with plays"));
        listeners
                .count()
                .ifPresent(count -> lines.add(Line.figure(
                        Section.LISTENERS,
                        "listeners-without-plays",
                        Math.max(0, count - found),
                        "listeners without plays, who are not ranked")));
        boolean most = ineligible * 2 > found;
        lines.add(Line.judged(
                Section.LISTENERS,
                "below-eligibility",
                ineligible,
                most ? Severity.ODD : Severity.OK,
                "listeners who heard too little in the window",
                most ? "rank finds them no day; they are most of all: is it the right window?" : ""));
        lines.add(Line.judged(
                Section.LISTENERS,
                "endless-histories",
                capped,
                capped == 0 ? Severity.OK : Severity.ODD,
                "listeners with more plays than are read",
                capped == 0
                        ? ""
                        : "rank reads the latest %,d"
                                .formatted(ranking.settings().caps().plays())));
        lines.add(unknown.line());
        return lines;
    }
}
