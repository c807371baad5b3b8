package dev.yearlight.pipeline.fault;

import dev.yearlight.pipeline.facts.MonthFacts;
import java.util.Collection;
import java.util.List;

/**
 * Plays by the hours of the local clock, round the clock.
 *
 * @param hours 24 counts
 */
record DayCurve(List<Long> hours) {

    private static final int TROUGH = 5;

    static DayCurve of(Collection<MonthFacts> months) {
        return new DayCurve(
                months.stream().reduce(MonthFacts.NONE, MonthFacts::plus).hours());
    }

    long plays() {
        return hours.stream().mapToLong(Long::longValue).sum();
    }

    /** The middle of the five hours in a row with the fewest plays. */
    double trough() {
        int emptiest = 0;
        for (int first = 1; first < MonthFacts.HOURS; first++) {
            if (inTrough(first) < inTrough(emptiest)) {
                emptiest = first;
            }
        }
        return (emptiest + TROUGH / 2.0) % MonthFacts.HOURS;
    }

    /** Plays an hour in the trough, as a share of those of the whole day. */
    double depth() {
        int first = (int) Math.floor(trough() - TROUGH / 2.0 + MonthFacts.HOURS) % MonthFacts.HOURS;
        return (double) inTrough(first) / TROUGH / plays() * MonthFacts.HOURS;
    }

    /** The hour around which the plays gather: the direction of their mean on the clock's face. */
    double middle() {
        double x = 0;
        double y = 0;
        for (int hour = 0; hour < MonthFacts.HOURS; hour++) {
            double angle = (hour + 0.5) / MonthFacts.HOURS * 2 * Math.PI;
            x += Math.cos(angle) * hours.get(hour);
            y += Math.sin(angle) * hours.get(hour);
        }
        return (Math.atan2(y, x) / (2 * Math.PI) * MonthFacts.HOURS + MonthFacts.HOURS) % MonthFacts.HOURS;
    }

    /** How many hours later one clock time is than another, the shorter way round: above -12, up to 12. */
    static double later(double hour, double than) {
        double difference = (hour - than) % MonthFacts.HOURS;
        if (difference > MonthFacts.HOURS / 2.0) {
            return difference - MonthFacts.HOURS;
        }
        return difference <= -MonthFacts.HOURS / 2.0 ? difference + MonthFacts.HOURS : difference;
    }

    private long inTrough(int first) {
        long plays = 0;
        for (int hour = first; hour < first + TROUGH; hour++) {
            plays += hours.get(hour % MonthFacts.HOURS);
        }
        return plays;
    }
}
