package dev.yearlight.cli.rank;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A ranked year as a table for people: the days, the figures that explain each, and on request all the rest. */
public final class RankedYearText {

    /** The day of the month takes two places, so that dates stand below one another. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE ppd MMM uuuu", Locale.ENGLISH);

    /** As wide as a date and the space after it. */
    private static final String BELOW_CATEGORY = "                   ";

    private final RankedYear ranked;
    private final Map<Category, Withheld> withheld = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    private RankedYearText(RankedYear ranked) {
        this.ranked = ranked;
        ranked.withheld().forEach(cause -> withheld.put(cause.category(), cause));
    }

    /**
     * The lines of the table.
     *
     * @param explain whether runners-up and withheld categories are told, too
     */
    public static List<String> lines(RankedYear ranked, boolean explain) {
        RankedYearText text = new RankedYearText(ranked);
        text.addYear();
        text.addDays();
        if (explain || ranked.chosen().isEmpty()) {
            text.addRunnersUp();
            text.addWithheld();
            text.addNotes();
        }
        return text.lines;
    }

    private void addYear() {
        Window window = ranked.snapshot().window();
        YearSummary year = ranked.snapshot().year();
        heading(
                "Year",
                window.from() + " to " + window.lastDay() + ", days as in "
                        + ranked.snapshot().zone());
        heading(
                "Ranking",
                ranked.snapshot().rankingVersion() + ", time-zone data "
                        + ranked.snapshot().zoneDataVersion());
        heading("Heard", figures(year.figures()));
        addTop("Artists", year.topArtists());
        addTop("Shows", year.topShows());
        addTop("Genres", year.topGenres());
    }

    private void addTop(String name, List<Ranked> top) {
        if (!top.isEmpty()) {
            heading(
                    name,
                    top.stream()
                            .map(entry -> FigureText.printable(entry.name())
                                    + String.format(Locale.ROOT, " (%,d min)", Math.round(entry.minutes())))
                            .collect(Collectors.joining(" · ")));
        }
    }

    private void addDays() {
        lines.add("");
        if (ranked.chosen().isEmpty()) {
            lines.add("No remarkable day; the causes stand below. Another year (--from, --to) may hold more.");
            return;
        }
        lines.add("Remarkable days");
        ranked.chosen().forEach(this::addCandidate);
    }

    private void addCandidate(Candidate candidate) {
        lines.add(String.format(
                Locale.ROOT,
                "  %s  %-30s  strength %.2f  score %.2f",
                DATE.format(candidate.date()),
                candidate.category().displayName(),
                candidate.strength(),
                candidate.score()));
        lines.add(BELOW_CATEGORY + figures(candidate.reasons()));
    }

    private void addRunnersUp() {
        if (ranked.runnersUp().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Runners-up");
        for (Candidate candidate : ranked.runnersUp()) {
            addCandidate(candidate);
            Withheld cause = withheld.remove(candidate.category());
            if (cause != null) {
                lines.add(BELOW_CATEGORY + "not chosen: " + cause.detail());
            }
        }
    }

    private void addWithheld() {
        if (withheld.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Withheld");
        withheld.forEach((category, cause) ->
                lines.add("  %-30s  %s%s".formatted(category.displayName(), cause.detail(), remedy(cause))));
    }

    private static String remedy(Withheld withheld) {
        return switch (withheld.cause()) {
            case NO_CATALOG -> " (--catalog FILE)";
            case BIRTHDAY_UNKNOWN -> " (--birthday MM-DD)";
            case TOO_LITTLE_MUSIC,
                    TOO_LITTLE_PODCASTS,
                    TOO_LITTLE_LISTENING,
                    MINUTES_UNKNOWN,
                    HISTORY_TOO_SHORT,
                    NO_DAY_QUALIFIES,
                    OUTSIDE_OF_WINDOW,
                    NOT_STRONG_ENOUGH,
                    DAY_ALREADY_TOLD,
                    ENOUGH_DAYS -> "";
        };
    }

    private void addNotes() {
        lines.add("");
        lines.add("Notes");
        notes(ranked).forEach(note -> lines.add("  " + note));
    }

    /** How the history was read, a sentence each. */
    static List<String> notes(RankedYear ranked) {
        List<String> notes = new ArrayList<>();
        ranked.notes()
                .firstTimesSince()
                .ifPresent(since -> notes.add("An artist can be heard for the first time from " + since
                        + " on; before, too little history is known."));
        CapsApplied caps = ranked.notes().caps();
        notes.add(
                caps.any()
                        ? "Left out as no person's listening: " + leftOut(caps)
                        : "Nothing was left out as no person's listening.");
        return notes;
    }

    private static String leftOut(CapsApplied caps) {
        List<String> parts = new ArrayList<>();
        if (caps.autoplayRuns() > 0) {
            parts.add(FigureText.count(caps.autoplayMillis() / 60_000, "minute") + " of autoplay in "
                    + FigureText.count(caps.autoplayRuns(), "run"));
        }
        if (caps.fullDays() > 0) {
            parts.add("what lies beyond 24 hours on " + FigureText.count(caps.fullDays(), "day"));
        }
        if (caps.unreadPlays() > 0) {
            parts.add(
                    "the earliest " + FigureText.count(caps.unreadPlays(), "play") + " of a history that is too long");
        }
        return String.join(", ", parts);
    }

    private void heading(String name, String text) {
        lines.add("%-10s %s".formatted(name, text));
    }

    private static String figures(List<Figure> figures) {
        return figures.stream().map(FigureText::of).collect(Collectors.joining(" · "));
    }
}
