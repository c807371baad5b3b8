package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.data.PlayAsWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long plays took: what is unknown, zero, impossible or odd, and percentiles of the rest in whole seconds. */
final class Durations implements PlayCheck {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final int[] PERCENTILES = {5, 50, 95, 99};
    private static final double PERCENT = 100;

    private final double knownShare;
    private final Tally negative = new Tally(
            Section.DURATIONS, "negative-durations", Severity.BROKEN, "negative durations", "rank refuses the row");
    private final Tally minusOne = new Tally(
            Section.DURATIONS,
            "minus-one-durations",
            Severity.ODD,
            "durations of -1 ms",
            "rank takes them for unknown; write null");
    private final Tally longer = new Tally(
            Section.DURATIONS,
            "longer-than-a-day",
            Severity.ODD,
            "durations of more than a day",
            "rank cuts what is more than a day holds");

    /** How many plays took so many seconds; in the last place those of a day and longer. */
    private final long[] bySeconds = new long[SECONDS_PER_DAY + 1];

    private long plays;
    private long unknown;
    private long zero;

    /** Judges by the share of plays whose duration the ranking wants to know. */
    Durations(double knownShare) {
        this.knownShare = knownShare;
    }

    @Override
    public void see(PlayAt row) {
        plays++;
        long millis = row.written().playedMillis();
        if (millis == PlayAsWritten.NONE) {
            unknown++;
        } else if (millis == Play.UNKNOWN_DURATION) {
            minusOne.add(row.spot());
        } else if (millis < 0) {
            negative.add(row.spot());
        } else {
            known(row, millis);
        }
    }

    private void known(PlayAt row, long millis) {
        long seconds = millis / MILLIS_PER_SECOND;
        bySeconds[(int) Math.min(seconds, SECONDS_PER_DAY)]++;
        zero += millis == 0 ? 1 : 0;
        if (millis > SECONDS_PER_DAY * MILLIS_PER_SECOND) {
            longer.add(row.spot());
        }
    }

    @Override
    public List<Line> lines() {
        long withoutLength = unknown + minusOne.count();
        boolean tooMany = withoutLength > (1 - knownShare) * plays;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.judged(
                Section.DURATIONS,
                "unknown-durations",
                withoutLength,
                tooMany ? Severity.ODD : Severity.OK,
                "durations unknown (%s of the plays)".formatted(share(withoutLength)),
                tooMany
                        ? "rank asks for %.0f %% known of a listener, or lengths in the catalog; else it withholds categories"
                                .formatted(PERCENT * knownShare)
                        : ""));
        lines.add(Line.figure(Section.DURATIONS, "zero-durations", zero, "durations of 0 ms"));
        for (int percentile : PERCENTILES) {
            lines.add(Line.figure(
                    Section.DURATIONS,
                    "percentile-" + percentile,
                    atPercentile(percentile),
                    Unit.SECONDS,
                    "is what %d %% of the known durations stay within".formatted(percentile)));
        }
        lines.addAll(List.of(negative.line(), minusOne.line(), longer.line()));
        return lines;
    }

    private String share(long part) {
        return String.format(Locale.ROOT, "%.1f %%", plays == 0 ? 0 : PERCENT * part / plays);
    }

    private long atPercentile(int percentile) {
        long all = 0;
        for (long count : bySeconds) {
            all += count;
        }
        long below = (long) Math.ceil(all * percentile / PERCENT);
        int seconds = 0;
        for (long seen = bySeconds[0]; seen < below; seen += bySeconds[seconds]) {
            seconds++;
        }
        return seconds;
    }
}
