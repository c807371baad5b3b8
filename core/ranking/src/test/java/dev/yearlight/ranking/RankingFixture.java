package dev.yearlight.ranking;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests of the ranking share. */
final class RankingFixture {

    static final Window YEAR = Window.ofYear(2025);

    private RankingFixture() {}

    static Listener listener(ZoneId zone, @Nullable MonthDay birthday) {
        return new Listener(new ListenerId("someone"), new Country("SE"), zone, birthday);
    }

    static RankedYear rank(HandmadeHistory history, Catalog catalog) {
        return rank(history, catalog, null);
    }

    static RankedYear rank(HandmadeHistory history, Catalog catalog, @Nullable MonthDay birthday) {
        return new Ranking(RankingSettings.DEFAULTS)
                .rank(listener(HandmadeHistory.STOCKHOLM, birthday), YEAR, history.inPlayOrder(), catalog);
    }

    /** The category's best day, chosen or not. */
    static Candidate candidate(RankedYear year, Category category) {
        return Stream.concat(year.chosen().stream(), year.runnersUp().stream())
                .filter(candidate -> candidate.category() == category)
                .findFirst()
                .orElseThrow(() -> new AssertionError(category + " has no candidate: " + year.withheld()));
    }

    static LocalDate bestDay(RankedYear year, Category category) {
        return candidate(year, category).date();
    }

    static RemarkableDay told(RankedYear year, Category category) {
        return year.snapshot().days().stream()
                .filter(day -> day.category() == category)
                .findFirst()
                .orElseThrow(() -> new AssertionError(category + " is not told: " + year.withheld()));
    }

    static WithheldCause cause(RankedYear year, Category category) {
        return year.withheld().stream()
                .filter(withheld -> withheld.category() == category)
                .findFirst()
                .orElseThrow(() -> new AssertionError(category + " is not withheld"))
                .cause();
    }

    static double value(List<Figure> figures, String name) {
        return figure(figures, name).value();
    }

    static Figure figure(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name + " in " + figures));
    }
}
