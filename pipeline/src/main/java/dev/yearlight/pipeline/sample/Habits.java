package dev.yearlight.pipeline.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When someone listens.
 *
 * @param weekday a weight for each of the 24 hours, Monday to Friday
 * @param weekend the same for Saturday and Sunday
 * @param weekendFactor how much more is heard at the weekend than on other days
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never shared outside of the package.
record Habits(double[] weekday, double[] weekend, double weekendFactor) {

    private static final int HOURS = 24;

    /** Commute, work, evening and night, each to a part of its own. */
    static Habits draw(Dice dice) {
        double[] weekday = new double[HOURS];
        double[] weekend = new double[HOURS];
        double commute = dice.fraction() * 3;
        bump(weekday, 7.7, 0.8, commute);
        bump(weekday, 17.6, 1.0, commute);
        bump(weekday, 12.5, 3.0, dice.fraction() * 1.2);
        bump(weekday, 20.5, 1.8, 0.4 + dice.fraction() * 2);
        bump(weekend, 11.5, 2.2, 0.5 + dice.fraction());
        bump(weekend, 16.0, 2.6, 0.5 + dice.fraction());
        bump(weekend, 21.5, 1.7, 0.3 + dice.fraction() * 2);
        if (dice.chance(0.15)) {
            bump(weekday, 23.2, 0.6, 2.5);
            bump(weekend, 23.3, 0.7, 3);
        }
        return new Habits(weekday, weekend, dice.between(0.6, 1.8));
    }

    LocalTime startOn(LocalDate date, Dice dice) {
        int hour = dice.weighted(weekend(date) ? weekend : weekday);
        return LocalTime.of(hour, dice.below(60), dice.below(60));
    }

    double factorOf(LocalDate date) {
        return weekend(date) ? weekendFactor : 1;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void bump(double[] hours, double centre, double width, double height) {
        for (int hour = 0; hour < HOURS; hour++) {
            double distance = (hour + 0.5 - centre) / width;
            hours[hour] += height * Math.exp(-distance * distance / 2) + 0.002;
        }
    }
}
