package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import java.util.List;

/** Events that raw plays hold more than once: exact up to a bound of rows, an estimate of a sample beyond. */
final class RawRepeats implements PlayCheck {

    private final KeySample events;
    private final Tally again = new Tally(
            Section.PLAYS,
            "duplicates",
            Severity.ODD,
            "rows of events met before (listener, end, event id)",
            "spark and bucket count each event once");

    /** Holds so many events at most. */
    RawRepeats(int mostEvents) {
        this.events = new KeySample(mostEvents);
    }

    @Override
    public void see(PlayAt row) {
        ListenerId listener = row.listener();
        Play play = row.play();
        if (listener != null && play != null && events.add(key(listener, play)) > 1) {
            again.add(row.spot());
        }
    }

    private static long key(ListenerId listener, Play play) {
        return Keys.of(Keys.of(Keys.of(listener.value()), play.endMillis()), Keys.of(play.eventId()));
    }

    @Override
    public List<Line> lines() {
        Line repeats = again.line(events.repeats());
        return events.share() == 1
                ? List.of(repeats)
                : List.of(
                        repeats,
                        Line.judged(
                                Section.PLAYS,
                                "duplicates-sample",
                                events.size(),
                                Severity.NOTE,
                                "events were compared, 1 of " + events.share(),
                                "the count of duplicates is an estimate"));
    }
}
