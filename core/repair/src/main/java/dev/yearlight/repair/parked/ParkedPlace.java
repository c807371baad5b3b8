package dev.yearlight.repair.parked;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record stands on the topic of what is parked, written {@code 3:1207}; safe to log. */
public record ParkedPlace(int partition, long offset) implements Comparable<ParkedPlace> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}):(\\d{1,18})");
    private static final Comparator<ParkedPlace> ORDER =
            Comparator.comparingInt(ParkedPlace::partition).thenComparingLong(ParkedPlace::offset);

    /** Reads the form that {@link #toString()} writes. */
    public static ParkedPlace parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a parked record is named by partition:offset, such as 3:1207, not \"" + text + "\"");
        }
        return new ParkedPlace(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(ParkedPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
