package dev.yearlight.ranking;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Window;
import java.time.MonthDay;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From one listener's history to its remarkable days: a pure function of plays, window, zone, birthday, catalog and
 * settings, so the same input gives the same bytes. Holds no state of a listener: one instance may rank many at once.
 */
public final class Ranking {

    private static final MonthDay FIRST_OF_JANUARY = MonthDay.of(1, 1);

    private final RankingSettings settings;
    private final String version;
    private final String zoneDataVersion;

    /** Ranks by some settings. */
    public Ranking(RankingSettings settings) {
        this.settings = settings;
        this.version = settings.version();
        this.zoneDataVersion = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    /** Algorithm and hash of all settings, as snapshots name it. */
    public String version() {
        return version;
    }

    /** Release of the time-zone database that makes the days. */
    public String zoneDataVersion() {
        return zoneDataVersion;
    }

    /** What it ranks by. */
    public RankingSettings settings() {
        return settings;
    }

    /**
     * Ranks one listener.
     *
     * @param historyInPlayOrder all known plays, also those before the window, in the order of {@link Play#ORDER}
     * @throws IllegalArgumentException where the history is not in play order
     */
    public RankedYear rank(Listener listener, Window window, List<Play> historyInPlayOrder, Catalog catalog) {
        return rank(listener, window, historyInPlayOrder, 0, catalog);
    }

    /**
     * Ranks one listener whose earliest plays were left out already, because there are too many.
     *
     * @param dropped how many these are
     * @throws IllegalArgumentException where the history is not in play order
     */
    public RankedYear rank(
            Listener listener, Window window, List<Play> historyInPlayOrder, int dropped, Catalog catalog) {
        ListeningYear year = new HistoryReader(settings, listener, window, historyInPlayOrder, dropped, catalog).read();
        List<Candidate> candidates = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (Heuristic heuristic : heuristics(listener)) {
            switch (finding(heuristic, year)) {
                case Candidate candidate -> candidates.add(candidate);
                case Withheld cause -> withheld.add(cause);
            }
        }
        DayChoice choice = DayChoice.among(candidates, settings.choice());
        withheld.addAll(choice.withheld());
        withheld.sort(Comparator.comparing(Withheld::category));
        return new RankedYear(
                snapshot(listener, year, choice.chosen()), choice.chosen(), choice.runnersUp(), withheld, notes(year));
    }

    /** How a history would be read, without a look for remarkable days; as {@link #rank} takes it. */
    public RankingNotes notes(
            Listener listener, Window window, List<Play> historyInPlayOrder, int dropped, Catalog catalog) {
        return notes(new HistoryReader(settings, listener, window, historyInPlayOrder, dropped, catalog).read());
    }

    private List<Heuristic> heuristics(Listener listener) {
        return List.of(
                new MostMinutesDay(Category.MUSIC, settings),
                new MostMinutesDay(Category.PODCAST, settings),
                new DiscoveryDay(settings),
                new NumberOneDay(Category.TOP_ARTIST, settings),
                new NumberOneGenreDay(settings),
                new NumberOneDay(Category.TOP_PODCAST, settings),
                new NostalgicDay(settings),
                new UnusualDay(settings),
                new CalendarDay(Category.BIRTHDAY, listener.birthday(), settings),
                new CalendarDay(Category.NEW_YEAR, FIRST_OF_JANUARY, settings));
    }

    private Finding finding(Heuristic heuristic, ListeningYear year) {
        for (Requirement requirement : heuristic.requirements()) {
            if (!requirement.met(year, settings.eligibility())) {
                return new Withheld(
                        heuristic.category(), requirement.cause(), requirement.detail(year, settings.eligibility()));
            }
        }
        return heuristic.find(year);
    }

    private Snapshot snapshot(Listener listener, ListeningYear year, List<Candidate> chosen) {
        DayTeller teller = new DayTeller(year);
        List<RemarkableDay> days = chosen.stream().map(teller::tell).toList();
        return new Snapshot(
                listener.id(),
                listener.country(),
                listener.zone().getId(),
                year.window(),
                YearSummaries.of(year),
                days,
                version,
                zoneDataVersion);
    }

    private RankingNotes notes(ListeningYear year) {
        int firstTimes = Math.max(0, year.firstTimes().believedFrom());
        return new RankingNotes(
                Requirement.MUSIC.met(year, settings.eligibility()),
                Requirement.PODCASTS.met(year, settings.eligibility()),
                firstTimes < year.window().days() ? Optional.of(year.date(firstTimes)) : Optional.empty(),
                year.newArtists(),
                year.caps());
    }
}
