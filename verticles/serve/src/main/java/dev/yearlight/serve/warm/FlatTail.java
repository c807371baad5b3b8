package dev.yearlight.serve.warm;

import java.util.List;

/**
 * When a tail counts as flat: the last window is within a factor of the median of the three before, in both directions,
 * since a tail that still falls is not warm; nearly all were answered as
 * expected, since what is turned away is quick; and the compiler has hardly worked meanwhile.
 *
 * @param within the factor, 1 and more
 * @param compileShare the most that a window's compile share may be
 * @param leastWindows before anything counts
 */
record FlatTail(double within, double compileShare, int leastWindows) {

    private static final int COMPARED = 3;
    private static final double MOST_FAILED = 0.01;

    boolean isReachedBy(List<Window> windows) {
        if (windows.size() < Math.max(leastWindows, COMPARED + 1)) {
            return false;
        }
        Window last = windows.getLast();
        double before = windows.subList(windows.size() - 1 - COMPARED, windows.size() - 1).stream()
                .mapToDouble(Window::p99Millis)
                .sorted()
                .toArray()[COMPARED / 2];
        return last.failedShare() <= MOST_FAILED
                && last.compileShare() <= compileShare
                && last.p99Millis() <= before * within
                && before <= last.p99Millis() * within;
    }
}
