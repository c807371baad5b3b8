package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Approach;

/** When a number that is told is close enough to the figure that it tells. */
final class Closeness {

    private static final int HOUR = 60;

    /** "More than half" is said of nearly everything, too. */
    private static final double HALF = 50;

    private static final double ROUNDING = 1e-6;

    private Closeness() {}

    /**
     * Whether the figure may be told so.
     *
     * @param step how coarsely it is told: 1 for whole numbers, 0.1 for one decimal, 60 for whole hours of minutes
     */
    static boolean matches(double told, double figure, double step, Approach approach) {
        double beyond = figure - told;
        double slack = Math.max(step >= 15 ? step / 2 : 3, 0.06 * figure);
        return switch (approach) {
            case EXACT -> exact(told, figure, step);
            case ABOUT -> exact(told, figure, step) || (round(told, step) && Math.abs(beyond) <= slack * 0.9);
            case OVER ->
                (exact(told, figure, step) && step < 15)
                        || (round(told, step) && beyond >= -ROUNDING && beyond <= over(figure, step));
            case NEARLY ->
                (exact(told, figure, step) && step < 15)
                        || (round(told, step) && beyond <= ROUNDING && -beyond <= slack);
        };
    }

    /** A multiple of the usual: to the decimals told, or within a quarter where it is told as a whole. */
    static boolean multiple(double told, double figure, int decimals, Approach approach) {
        double beyond = figure - told;
        if (decimals > 0) {
            return Math.abs(beyond) < 0.051;
        }
        return switch (approach) {
            case EXACT, ABOUT -> Math.abs(beyond) <= 0.25;
            case OVER -> beyond >= 0 && beyond < 1;
            case NEARLY -> beyond <= 0 && beyond > -0.5;
        };
    }

    /** A part of the day, in percent. */
    static boolean fraction(double told, double figure, Approach approach) {
        double beyond = figure - told;
        return switch (approach) {
            case EXACT, ABOUT -> Math.abs(beyond) <= 5;
            case OVER -> beyond >= 0 && beyond <= (told == HALF ? HALF : 25);
            case NEARLY -> beyond <= 0 && beyond >= -12;
        };
    }

    private static boolean exact(double told, double figure, double step) {
        if (step >= 15) {
            return Math.abs(told - figure) <= Math.min(10, step / 3);
        }
        if (step < 1) {
            return Math.abs(told - figure) <= step * 0.51;
        }
        return told == Math.floor(figure + ROUNDING) || told == Math.round(figure);
    }

    private static double over(double figure, double step) {
        return step >= 15 ? step - ROUNDING : Math.max(figure < 30 ? 1 : 5, 0.1 * figure);
    }

    /** Nobody says "about 413 minutes" of 417. */
    private static boolean round(double told, double step) {
        return step >= 15 || told <= 20 || told % 5 == 0 || told % HOUR == 0 || step == 0;
    }
}
