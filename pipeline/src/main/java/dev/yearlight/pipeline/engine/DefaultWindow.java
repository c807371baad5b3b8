package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The year to rank where nobody chose one: the latest calendar year that a history covers, else its last 365 days.
 *
 * <p>Exports end some days before the year does, and people have quiet days: a year is covered where the history begins
 * at most 7 days after its first day and ends at most 7 days before its last. A covered year with fewer than half as
 * many plays as the last 365 days is passed over: somebody who began to listen in March is told of the year since.
 */
public final class DefaultWindow {

    private static final int QUIET_DAYS = 7;
    private static final int DAYS = 365;
    private static final Comparator<Play> BY_START = Comparator.comparingLong(Play::startMillis);

    private final List<Play> history;
    private final ZoneId zone;

    private DefaultWindow(List<Play> history, ZoneId zone) {
        this.history = history;
        this.zone = zone;
    }

    /**
     * Looks at a whole history.
     *
     * @throws IllegalArgumentException where it has no play
     */
    public static Window of(List<Play> history, ZoneId zone) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("the history has no play to rank");
        }
        return new DefaultWindow(history, zone).window();
    }

    private Window window() {
        LocalDate first = date(Collections.min(history, BY_START));
        LocalDate last = date(Collections.max(history, BY_START));
        Window calendarYear = Window.ofYear(last.plusDays(QUIET_DAYS + 1).getYear() - 1);
        Window latest = new Window(last.plusDays(1).minusDays(DAYS), last.plusDays(1));
        boolean covered = !first.isAfter(calendarYear.from().plusDays(QUIET_DAYS));
        return covered && plays(calendarYear) * 2 >= plays(latest) ? calendarYear : latest;
    }

    private LocalDate date(Play play) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(play.startMillis()), zone);
    }

    /** Plays that count and shape taste. */
    private long plays(Window window) {
        return history.stream()
                .filter(play -> play.counted() && play.shapesTaste() && window.contains(date(play)))
                .count();
    }
}
