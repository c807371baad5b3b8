package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.PlayAsWritten;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** When plays began: the span, how they lie about the window by dates of UTC, and what cannot be. */
final class Starts implements PlayCheck {

    /** Long before anybody streamed; seconds read as milliseconds land there. */
    private static final long BEFORE_STREAMING = at(LocalDate.of(2000, 1, 1));

    private final Window window;
    private final long from;
    private final long until;
    private final long now;
    private final Tally future;
    private final Tally ancient = new Tally(
            Section.TIMES,
            "before-2000",
            Severity.ODD,
            "plays before 2000",
            "rank takes them for history: are seconds or microseconds declared as milliseconds?");
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long before;
    private long inside;
    private long after;

    Starts(Window window, Instant now) {
        this.window = window;
        this.from = at(window.from());
        this.until = at(window.until());
        this.now = now.toEpochMilli();
        this.future = new Tally(
                Section.TIMES,
                "in-the-future",
                Severity.ODD,
                "plays that begin after now",
                "rank counts those within the window: is a clock wrong, or the unit of start?");
    }

    private static long at(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    public void see(PlayAt row) {
        long start = row.written().start();
        if (start == PlayAsWritten.NONE) {
            return;
        }
        first = Math.min(first, start);
        last = Math.max(last, start);
        if (start < from) {
            before++;
        } else if (start < until) {
            inside++;
        } else {
            after++;
        }
        if (start > now) {
            future.add(row.spot());
        }
        if (start < BEFORE_STREAMING) {
            ancient.add(row.spot());
        }
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (first <= last) {
            lines.add(Line.figure(Section.TIMES, "first-start", first, Unit.INSTANT, "the first play (UTC)"));
            lines.add(Line.figure(Section.TIMES, "last-start", last, Unit.INSTANT, "the last play (UTC)"));
        }
        lines.add(Line.figure(Section.TIMES, "before-window", before, "plays before " + window.from() + " (UTC)"));
        lines.add(Line.judged(
                Section.TIMES,
                "in-window",
                inside,
                inside == 0 ? Severity.ODD : Severity.OK,
                "plays from " + window.from() + " to " + window.lastDay() + " (UTC)",
                inside == 0 ? "rank finds no day: choose --from and --to" : ""));
        lines.add(Line.figure(Section.TIMES, "after-window", after, "plays after " + window.lastDay() + " (UTC)"));
        lines.addAll(List.of(future.line(), ancient.line()));
        return lines;
    }
}
