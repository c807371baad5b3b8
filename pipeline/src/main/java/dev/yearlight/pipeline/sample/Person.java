package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.sample.Dice.Purpose;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic listener's character.
 *
 * @param number place in the sample
 * @param firstDay of all known history, before the window for about two thirds
 * @param activeChance of listening at all on a day
 * @param minutes of a usual active day; heavy-tailed between listeners
 * @param skipChance of leaving a track within 30 s
 * @param privateChance of a session in private
 * @param podcastChance of a session of podcasts
 * @param bookChance of a session of an audiobook
 * @param autoplayChance of a night through which the music plays on
 * @param holidays days without listening
 */
record Person(
        Listener listener,
        int number,
        LocalDate firstDay,
        double activeChance,
        double minutes,
        double skipChance,
        double privateChance,
        double podcastChance,
        double bookChance,
        double autoplayChance,
        Habits habits,
        List<Window> holidays) {

    private static final double BIRTHDAY_KNOWN = 0.6;
    private static final double HISTORY_KNOWN = 0.66;
    private static final int LEAP_YEAR = 2024;

    /** The listener with this number; the same whatever else is in the sample. */
    static Person of(long seed, int number, Window window) {
        Dice dice = Dice.of(seed, Purpose.LISTENER, number);
        Home home = Home.draw(dice);
        Listener listener = new Listener(id(number), home.country(), home.zone(), birthday(dice));
        LocalDate firstDay = dice.chance(HISTORY_KNOWN)
                ? window.from().minusDays(dice.between(60, 210))
                : window.from().plusDays(dice.chance(0.6) ? 0 : dice.between(1, 60));
        double minutes = Math.clamp(Math.exp(3.45 + 0.85 * dice.gaussian()), 6, 320);
        double activeChance = Math.clamp(0.3 + 0.16 * Math.log(minutes / 6) + 0.12 * dice.gaussian(), 0.15, 0.97);
        return new Person(
                listener,
                number,
                firstDay,
                activeChance,
                minutes,
                dice.between(0.12, 0.4),
                dice.chance(0.3) ? dice.between(0.01, 0.05) : 0,
                dice.chance(0.55) ? dice.between(0.05, 0.45) : 0,
                dice.chance(0.06) ? dice.between(0.02, 0.1) : 0,
                dice.chance(0.1) ? dice.between(0.01, 0.04) : 0,
                Habits.draw(dice),
                holidays(dice, window));
    }

    boolean onHoliday(LocalDate date) {
        return holidays.stream().anyMatch(holiday -> holiday.contains(date));
    }

    boolean historyBefore(Window window) {
        return firstDay.isBefore(window.from());
    }

    private static ListenerId id(int number) {
        return new ListenerId(String.format(Locale.ROOT, "sample-%09d", number));
    }

    private static @Nullable MonthDay birthday(Dice dice) {
        LocalDate day = LocalDate.ofYearDay(LEAP_YEAR, dice.between(1, 366));
        return dice.chance(BIRTHDAY_KNOWN) ? MonthDay.from(day) : null;
    }

    private static List<Window> holidays(Dice dice, Window window) {
        List<Window> holidays = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            LocalDate from = window.from().plusDays(dice.below(window.days()));
            holidays.add(new Window(from, from.plusDays(dice.between(4, 16))));
        }
        return List.copyOf(holidays);
    }
}
