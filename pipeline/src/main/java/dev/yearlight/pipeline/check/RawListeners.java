package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import java.util.List;

/** Whose plays raw plays are, beside the listeners data set: exact up to a bound of listeners, an estimate beyond. */
final class RawListeners implements PlayCheck {

    private final KeySample everybody;
    private final KeySample played;

    /**
     * Compares with the keys of all ids of the listeners data set.
     *
     * @param most how many listeners are held
     */
    RawListeners(KeySample everybody, int most) {
        this.everybody = everybody;
        this.played = new KeySample(most);
    }

    @Override
    public void see(PlayAt row) {
        ListenerId listener = row.listener();
        if (listener != null) {
            played.add(Keys.of(listener.value()));
        }
    }

    @Override
    public List<Line> lines() {
        long unknown = played.missingFrom(everybody);
        String about = played.share() == 1 && everybody.share() == 1 ? "" : " (estimate)";
        return List.of(
                Line.figure(Section.LISTENERS, "histories", played.distinct(), "listeners with plays" + about),
                Line.figure(
                        Section.LISTENERS,
                        "listeners-without-plays",
                        everybody.missingFrom(played),
                        "listeners without plays, who are not ranked" + about),
                new Line(
                        Section.LISTENERS,
                        "plays-without-listener",
                        unknown,
                        Unit.COUNT,
                        true,
                        unknown == 0 ? Severity.OK : Severity.ODD,
                        "histories of nobody in the listeners data set" + about,
                        unknown == 0 ? "" : "rank leaves them out",
                        List.of()),
                Line.judged(
                        Section.LISTENERS,
                        "below-eligibility",
                        0,
                        Severity.NOTE,
                        "eligibility is not judged of raw plays",
                        "./yearlight bucket sorts them listener by listener"));
    }
}
