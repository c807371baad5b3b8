package dev.yearlight.cli.rank;

import dev.yearlight.cli.page.SelfContainedPage;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Withheld;
import io.quarkus.qute.RawString;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One listener's ranked year as a page: the calendar, every candidate with its strength, and why each was chosen or not. */
public final class ExplainPage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final SelfContainedPage page = new SelfContainedPage(ExplainPage.class, "explain");

    /**
     * A candidate beside its bar.
     *
     * @param number place among the chosen days, from 1; 0 where it was not chosen
     * @param why in words
     */
    public record Row(
            int number,
            String category,
            String kind,
            String date,
            RawString bar,
            String scores,
            String reasons,
            String why) {}

    /** A category without a candidate. */
    public record Missing(String category, String why) {}

    /** One of the year's most heard. */
    public record Top(String title, List<String> names) {}

    /** The page. */
    public String of(RankedYear ranked) {
        Snapshot snapshot = ranked.snapshot();
        Map<Category, Withheld> withheld = new TreeMap<>();
        ranked.withheld().forEach(cause -> withheld.put(cause.category(), cause));
        List<Row> chosen = new ArrayList<>();
        for (Candidate candidate : ranked.chosen()) {
            chosen.add(row(candidate, chosen.size() + 1, "chosen: nothing of a higher score claims its place"));
        }
        List<Row> others = new ArrayList<>();
        for (Candidate candidate : ranked.runnersUp()) {
            Withheld cause = withheld.remove(candidate.category());
            others.add(row(candidate, 0, cause == null ? "not chosen" : "not chosen: " + cause.detail()));
        }
        return page.instance()
                .data("listener", snapshot.listener().value())
                .data("from", snapshot.window().from())
                .data("to", snapshot.window().lastDay())
                .data("zone", snapshot.zone())
                .data("country", snapshot.country().code())
                .data("ranking", snapshot.rankingVersion())
                .data("zoneData", snapshot.zoneDataVersion())
                .data("figures", figures(snapshot.year().figures()))
                .data("calendar", new RawString(YearCalendar.of(ranked)))
                .data("chosen", chosen)
                .data("others", others)
                .data(
                        "missing",
                        withheld.values().stream()
                                .map(cause -> new Missing(cause.category().displayName(), cause.detail()))
                                .toList())
                .data("tops", tops(snapshot))
                .data("notes", RankedYearText.notes(ranked))
                .render();
    }

    private static Row row(Candidate candidate, int number, String why) {
        return new Row(
                number,
                candidate.category().displayName(),
                candidate.category().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                DATE.format(candidate.date()),
                new RawString(String.format(
                        Locale.ROOT,
                        "<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                + "<rect class=\"rail\" width=\"100\" height=\"6\"/>"
                                + "<rect class=\"fill\" width=\"%.1f\" height=\"6\"/></svg>",
                        candidate.strength() * 100)),
                String.format(Locale.ROOT, "strength %.2f, score %.2f", candidate.strength(), candidate.score()),
                figures(candidate.reasons()),
                why);
    }

    private static List<Top> tops(Snapshot snapshot) {
        List<Top> tops = List.of(
                top("Artists", snapshot.year().topArtists()),
                top("Tracks", snapshot.year().topTracks()),
                top("Shows", snapshot.year().topShows()),
                top("Genres", snapshot.year().topGenres()));
        return tops.stream().filter(top -> !top.names().isEmpty()).toList();
    }

    private static Top top(String title, List<Ranked> ranked) {
        return new Top(
                title,
                ranked.stream()
                        .map(entry -> FigureText.printable(entry.name())
                                + (entry.by().isEmpty() ? "" : " – " + FigureText.printable(entry.by()))
                                + String.format(Locale.ROOT, " (%,d min)", Math.round(entry.minutes())))
                        .toList());
    }

    private static String figures(List<Figure> figures) {
        return figures.stream().map(FigureText::of).collect(Collectors.joining(" · "));
    }
}
