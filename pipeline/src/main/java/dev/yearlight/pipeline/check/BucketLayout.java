package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.OrderFault;
import dev.yearlight.pipeline.data.PlayOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether rows lie in the buckets of their listeners and in order there; asked of bucketed plays alone. */
final class BucketLayout implements PlayCheck {

    private static final String SORT = "rank refuses the file; ./yearlight bucket sorts plays";

    private final Tally wrongBucket =
            new Tally(Section.PLAYS, "wrong-bucket", Severity.BROKEN, "rows of listeners of another bucket", SORT);
    private final Tally listeners = new Tally(
            Section.PLAYS, "unsorted-listeners", Severity.BROKEN, "rows after one of a greater listener id", SORT);
    private final Tally plays = new Tally(
            Section.PLAYS, "unsorted-plays", Severity.BROKEN, "rows before the end of the play above them", SORT);
    private final Tally twice = new Tally(
            Section.PLAYS,
            "duplicates",
            Severity.BROKEN,
            "rows of the event above them: same listener, end, event id",
            "rank refuses the file; ./yearlight bucket drops duplicates");
    private @Nullable PlaysFile file;
    private @Nullable ListenerId known;
    private boolean inItsBucket = true;
    private PlayOrder order = new PlayOrder();

    @Override
    public void see(PlayAt row) {
        Buckets.Position position = row.file().position();
        ListenerId listener = row.listener();
        if (position == null || listener == null) {
            return;
        }
        if (!row.file().equals(file)) {
            file = row.file();
            known = null;
            order = new PlayOrder();
        }
        if (!listener.equals(known)) {
            known = listener;
            inItsBucket = Buckets.of(listener, position.count()) == position.index();
        }
        if (!inItsBucket) {
            wrongBucket.add(row.spot());
        }
        Play play = row.play();
        if (play != null) {
            count(order.whatBreaks(listener, play), row.spot());
        }
    }

    private void count(@Nullable OrderFault fault, Spot spot) {
        switch (fault) {
            case null -> {}
            case LISTENER -> listeners.add(spot);
            case PLAY -> plays.add(spot);
            case PLAY_TWICE -> twice.add(spot);
        }
    }

    @Override
    public List<Line> lines() {
        return List.of(wrongBucket.line(), listeners.line(), plays.line(), twice.line());
    }
}
