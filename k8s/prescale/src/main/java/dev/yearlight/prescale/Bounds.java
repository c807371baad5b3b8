package dev.yearlight.prescale;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many pods an autoscaler may run; written as {@code 3..40}.
 *
 * @param least 1 and more
 * @param most at least as many
 */
public record Bounds(int least, int most) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");

    /** Refuses bounds that Kubernetes would refuse. */
    public Bounds {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException(
                    "an autoscaler's bounds must be 1 and more and in order, were %d..%d".formatted(least, most));
        }
    }

    /** Room for no choice. */
    public static Bounds exactly(int replicas) {
        return new Bounds(replicas, replicas);
    }

    /** What {@link #toString} wrote. */
    static Bounds parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("bounds must look like 3..40, were " + text);
        }
        return new Bounds(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return least + ".." + most;
    }
}
