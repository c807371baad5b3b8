package dev.yearlight.pipeline.facts;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.WithheldCause;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up one country's listeners: one pass over their plays, into arrays. */
final class CountryTally {

    private static final long DAY = 86_400_000;
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    private final Months months;
    private final SortedMap<String, Long> zones = new TreeMap<>();
    private final DateTally plays = new DateTally();
    private final DateTally repeats = new DateTally();
    private final DateTally begun = new DateTally();
    private final long[] musicByMonth;
    private final long[] newArtistsByMonth;
    private final long[] playsByMonthAndHour;
    private final Map<Category, CategoryTally> categories = new EnumMap<>(Category.class);
    private long listeners;
    private long snapshots;
    private long notEligible;
    private long capped;
    private long otherDate;
    private long midnight;
    private long minutesEast;
    private long minutesAway;

    CountryTally(Months months) {
        this.months = months;
        this.musicByMonth = new long[months.count()];
        this.newArtistsByMonth = new long[months.count()];
        this.playsByMonthAndHour = new long[months.count() * MonthFacts.HOURS];
    }

    void add(Listener listener, List<Play> history, RankedYear year) {
        listeners++;
        zones.merge(listener.zone().getId(), 1L, Long::sum);
        LocalClock clock = new LocalClock(listener.zone());
        Play previous = null;
        for (Play play : history) {
            long utcDay = Math.floorDiv(play.startMillis(), DAY);
            if (previous == null) {
                begun.add(utcDay);
            } else if (repeats(previous, play)) {
                repeats.add(utcDay);
            }
            previous = play;
            plays.add(utcDay);
            add(play, utcDay, clock.offsetMillis(play.startMillis()));
        }
        add(year);
    }

    private void add(Play play, long utcDay, long offset) {
        long local = play.startMillis() + offset;
        long localDay = Math.floorDiv(local, DAY);
        long timeOfDay = local - localDay * DAY;
        minutesEast += offset / MINUTE;
        minutesAway += Math.abs(offset) / MINUTE;
        if (localDay != utcDay) {
            otherDate++;
        }
        if (timeOfDay == 0 || play.startMillis() == utcDay * DAY) {
            midnight++;
        }
        int month = months.of(localDay);
        if (month >= 0) {
            playsByMonthAndHour[month * MonthFacts.HOURS + (int) (timeOfDay / HOUR)]++;
            if (play.kind() == PlayKind.TRACK && play.counted()) {
                musicByMonth[month]++;
            }
        }
    }

    private void add(RankedYear year) {
        snapshots += year.chosen().isEmpty() ? 0 : 1;
        notEligible += year.notes().musicEligible() || year.notes().podcastsEligible() ? 0 : 1;
        capped += year.notes().caps().any() ? 1 : 0;
        year.chosen().forEach(candidate -> of(candidate.category()).chosen());
        year.runnersUp().forEach(candidate -> of(candidate.category()).notChosen());
        year.withheld().forEach(category -> of(category.category()).withheld(category.cause()));
        year.notes().newArtists().forEach((month, artists) -> newArtistsByMonth[months.of(month)] += artists);
    }

    /** Cheapest question first: hardly any play ends within a second of the one before. */
    private static boolean repeats(Play previous, Play play) {
        return play.endMillis() - previous.endMillis() <= SECOND
                && play.title().equals(previous.title())
                && play.creator().equals(previous.creator());
    }

    CountryFacts facts() {
        return new CountryFacts(
                listeners,
                snapshots,
                notEligible,
                capped,
                new ClockFacts(otherDate, midnight, minutesEast, minutesAway),
                zones,
                plays.series(),
                repeats.series(),
                begun.series(),
                monthFacts(),
                categoryFacts());
    }

    private SortedMap<YearMonth, MonthFacts> monthFacts() {
        SortedMap<YearMonth, MonthFacts> facts = new TreeMap<>();
        for (int month = 0; month < months.count(); month++) {
            int first = month * MonthFacts.HOURS;
            facts.put(
                    months.get(month),
                    new MonthFacts(
                            musicByMonth[month],
                            newArtistsByMonth[month],
                            Arrays.stream(playsByMonthAndHour, first, first + MonthFacts.HOURS)
                                    .boxed()
                                    .toList()));
        }
        return facts;
    }

    private SortedMap<Category, CategoryFacts> categoryFacts() {
        SortedMap<Category, CategoryFacts> facts = new TreeMap<>();
        categories.forEach((category, tally) -> facts.put(category, tally.facts()));
        return facts;
    }

    private CategoryTally of(Category category) {
        return categories.computeIfAbsent(category, first -> new CategoryTally());
    }

    private static final class CategoryTally {

        private final Map<WithheldCause, Long> causes = new EnumMap<>(WithheldCause.class);
        private long candidates;
        private long chosen;

        void chosen() {
            candidates++;
            chosen++;
        }

        void notChosen() {
            candidates++;
        }

        void withheld(WithheldCause cause) {
            causes.merge(cause, 1L, Long::sum);
        }

        CategoryFacts facts() {
            return new CategoryFacts(candidates, chosen, causes);
        }
    }
}
