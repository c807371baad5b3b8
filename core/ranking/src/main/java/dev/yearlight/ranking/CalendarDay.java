package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day that the calendar names: the birthday, or 1 January. */
final class CalendarDay implements Heuristic {

    private final Category category;
    private final @Nullable MonthDay named;
    private final ChoiceSettings choice;
    private final int leastMinutes;

    /** A day of the year; null where it is not known. */
    CalendarDay(Category category, @Nullable MonthDay named, RankingSettings settings) {
        this.category = category;
        this.named = named;
        this.choice = settings.choice();
        this.leastMinutes = settings.thresholds().calendarMinutes();
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.MUSIC_OR_PODCASTS, Requirement.MUSIC_MINUTES, Requirement.PODCAST_MINUTES);
    }

    @Override
    public Finding find(ListeningYear year) {
        if (named == null) {
            return new Withheld(category, WithheldCause.BIRTHDAY_UNKNOWN, "no birthday is known");
        }
        Optional<LocalDate> date = within(year.window(), named);
        if (date.isEmpty()) {
            return new Withheld(category, WithheldCause.OUTSIDE_OF_WINDOW, "the window does not hold the day");
        }
        return weigh(year, date.get());
    }

    private Finding weigh(ListeningYear year, LocalDate date) {
        DayTotals days = year.days();
        long millis = days.listening[year.window().indexOf(date)];
        double minutes = Figures.inMinutes(millis);
        if (minutes < leastMinutes) {
            return new Withheld(
                    category,
                    WithheldCause.NO_DAY_QUALIFIES,
                    "needs " + leastMinutes + " minutes on the day, it has " + (int) minutes);
        }
        double usual = Spread.of(days.minutesOnActiveDays(days.listening)).median();
        List<Figure> reasons = new ArrayList<>();
        reasons.add(Figures.minutes("day-minutes", "minutes of listening", millis));
        reasons.addAll(Figures.comparedToUsual("minutes on a usual day", minutes, usual));
        double strength = choice.calendarStrength();
        return new Candidate(category, date, minutes, usual, strength, choice.weight(category) * strength, reasons);
    }

    /** The first such date in the window; 29 February is the 28th in other years. */
    private static Optional<LocalDate> within(Window window, MonthDay day) {
        for (int year = window.from().getYear(); year <= window.until().getYear(); year++) {
            LocalDate date = day.atYear(year);
            if (window.contains(date)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
