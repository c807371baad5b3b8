package dev.yearlight.cli.rank;

import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.YearSummary;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.CapsApplied;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Withheld;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A ranked year as a table for people: the days, the figures that explain each, and on request all the rest. */
public final class RankedYearText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private RankedYearText() {}

    /**
     * The lines of the table.
     *
     * @param explain whether runners-up and withheld categories are told, too
     */
    public static List<String> lines(RankedYear ranked, boolean explain) {
        List<String> lines = new ArrayList<>(year(ranked));
        lines.add("");
        if (ranked.chosen().isEmpty()) {
            lines.add("No remarkable day. See below for the causes; more history or a catalog may help.");
        } else {
            lines.add("Remarkable days");
            ranked.chosen().forEach(candidate -> lines.addAll(candidate(candidate)));
        }
        if (explain || ranked.chosen().isEmpty()) {
            lines.addAll(explanation(ranked));
        }
        return lines;
    }

    private static List<String> year(RankedYear ranked) {
        Window window = ranked.snapshot().window();
        YearSummary year = ranked.snapshot().year();
        List<String> lines = new ArrayList<>();
        lines.add("%s to %s, days as in %s (time-zone data %s), ranking %s"
                .formatted(
                        window.from(),
                        window.lastDay(),
                        ranked.snapshot().zone(),
                        ranked.snapshot().zoneDataVersion(),
                        ranked.snapshot().rankingVersion()));
        lines.add("The year: " + year.figures().stream().map(FigureText::of).collect(Collectors.joining(" · ")));
        addTop(lines, "Artists", year.topArtists());
        addTop(lines, "Shows", year.topShows());
        addTop(lines, "Genres", year.topGenres());
        return lines;
    }

    private static void addTop(List<String> lines, String name, List<Ranked> top) {
        if (!top.isEmpty()) {
            lines.add(name + ": "
                    + top.stream()
                            .map(ranked -> "%s (%,d min)"
                                    .formatted(FigureText.printable(ranked.name()), Math.round(ranked.minutes())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static List<String> candidate(Candidate candidate) {
        return List.of(
                "  %-16s %-30s strength %.2f  score %.2f"
                        .formatted(
                                DATE.format(candidate.date()),
                                candidate.category().displayName(),
                                candidate.strength(),
                                candidate.score()),
                "  " + " ".repeat(17)
                        + candidate.reasons().stream().map(FigureText::of).collect(Collectors.joining(" · ")));
    }

    private static List<String> explanation(RankedYear ranked) {
        List<String> lines = new ArrayList<>();
        if (!ranked.runnersUp().isEmpty()) {
            lines.add("");
            lines.add("Runners-up");
            ranked.runnersUp().forEach(candidate -> lines.addAll(candidate(candidate)));
        }
        lines.add("");
        lines.add("Withheld");
        for (Withheld withheld : ranked.withheld()) {
            lines.add("  %-30s %s".formatted(withheld.category().displayName(), withheld.detail()));
        }
        CapsApplied caps = ranked.notes().caps();
        if (caps.any()) {
            lines.add("");
            lines.add(
                    "Left out as no person's listening: %d autoplay runs (%d min), %d overfull days, %d plays too many"
                            .formatted(
                                    caps.autoplayRuns(),
                                    caps.autoplayMillis() / 60_000,
                                    caps.fullDays(),
                                    caps.unreadPlays()));
        }
        return lines;
    }
}
