package dev.yearlight.cli.launch;

import dev.yearlight.loadtest.result.Latency;
import dev.yearlight.loadtest.result.Window;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Plots over the time of a run as SVG, coloured by the page's classes; holds numbers and words of our own alone. */
final class Plot {

    private static final double WIDTH = 540;
    private static final double HEIGHT = 210;
    private static final double LEFT = 44;
    private static final double BOTTOM = 26;
    private static final double TOP = 12;
    private static final double RIGHT = 10;
    private static final int TICKS = 4;
    private static final double HEADROOM = 1.12;

    private final double seconds;
    private final double top;
    private final StringBuilder svg = new StringBuilder();

    private Plot(double seconds, double highest, String unit, String title, String axis) {
        this.seconds = Math.max(1, seconds);
        double step = step(Math.max(highest, 1e-9) * HEADROOM / TICKS);
        this.top = step * Math.ceil(Math.max(highest, 1e-9) * HEADROOM / step);
        add(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\"><title>%s</title>",
                WIDTH, HEIGHT, title, title);
        for (double value = 0; value <= top + step / 2; value += step) {
            add(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, y(value), WIDTH - RIGHT, y(value));
            add(
                    "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 7, y(value) + 4, number(value));
        }
        add("<text class=\"tick\" x=\"%.1f\" y=\"%.1f\">0%s</text>", LEFT, HEIGHT - 6, axis);
        add(
                "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s%s</text>",
                WIDTH - RIGHT, HEIGHT - 6, number(this.seconds), axis);
        add(
                "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH) / 2, HEIGHT - 6, unit);
    }

    /** p50 and p99 of each window under the limit, and when the peak began. */
    static String latencies(List<Window> windows, double limit, double peakFrom) {
        double highest = DoubleStream.concat(
                        DoubleStream.of(limit),
                        windows.stream().mapToDouble(window -> window.latency().p99()))
                .max()
                .orElse(limit);
        Plot plot = new Plot(seconds(windows), highest, "milliseconds", "Latency over the run", " s");
        plot.since(peakFrom);
        plot.area(windows, window -> window.latency().p99());
        plot.line("p99", windows, window -> window.latency().p99());
        plot.line("p50", windows, window -> window.latency().p50());
        plot.limit(limit, "p99 limit " + number(limit) + " ms");
        return plot.end();
    }

    /** Requests a second in each window, and those of them that failed or were shed. */
    static String rates(List<Window> windows, double peak, double peakFrom) {
        double highest =
                Math.max(peak, windows.stream().mapToDouble(Window::rate).max().orElse(0));
        Plot plot = new Plot(seconds(windows), highest, "requests a second", "Requests a second over the run", " s");
        plot.since(peakFrom);
        plot.bars("answered", windows, Window::rate);
        plot.bars("lost", windows, window -> (window.failed() + window.shed()) / window.seconds());
        plot.limit(peak, "peak " + number(peak));
        return plot.end();
    }

    /** How the tail of a pod fell while it warmed itself up, window by window. */
    static String tail(List<Double> p99Millis) {
        double highest =
                p99Millis.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        List<Window> windows = IntStream.range(0, p99Millis.size())
                .mapToObj(at -> new Window(
                        at, 1, 1, 0, 0, new Latency(1, 0, p99Millis.get(at), p99Millis.get(at), p99Millis.get(at))))
                .toList();
        Plot plot =
                new Plot(seconds(windows), highest, "windows, milliseconds", "p99 of each window of the warm-up", "");
        plot.area(windows, window -> window.latency().p99());
        plot.line("p99", windows, window -> window.latency().p99());
        return plot.end();
    }

    private static double seconds(List<Window> windows) {
        return windows.isEmpty()
                ? 1
                : windows.getLast().from() + windows.getLast().seconds();
    }

    private void since(double from) {
        if (from > 0) {
            add(
                    "<rect class=\"ramp\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    LEFT, TOP, x(from) - LEFT, HEIGHT - BOTTOM - TOP);
            add("<text class=\"tick\" x=\"%.1f\" y=\"%.1f\">ramp</text>", LEFT + 6, TOP + 12);
        }
    }

    private void limit(double value, String label) {
        add(
                "<line class=\"limit\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                LEFT, y(value), WIDTH - RIGHT, y(value));
        add(
                "<text class=\"limit-label\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                WIDTH - RIGHT - 2, y(value) - 5, label);
    }

    private void line(String name, List<Window> windows, ToDoubleFunction<Window> value) {
        add("<polyline class=\"line %s\" points=\"%s\"/>", name, points(windows, value));
    }

    private void area(List<Window> windows, ToDoubleFunction<Window> value) {
        if (!windows.isEmpty()) {
            add(
                    "<polygon class=\"area\" points=\"%.1f,%.1f %s %.1f,%.1f\"/>",
                    x(middle(windows.getFirst())), y(0), points(windows, value), x(middle(windows.getLast())), y(0));
        }
    }

    private void bars(String name, List<Window> windows, ToDoubleFunction<Window> value) {
        for (Window window : windows) {
            double height = value.applyAsDouble(window);
            if (height > 0) {
                double width = x(window.from() + window.seconds()) - x(window.from());
                add(
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        name, x(window.from()), y(height), Math.max(1, width - 1), y(0) - y(height));
            }
        }
    }

    private String points(List<Window> windows, ToDoubleFunction<Window> value) {
        return windows.stream()
                .map(window ->
                        String.format(Locale.ROOT, "%.1f,%.1f", x(middle(window)), y(value.applyAsDouble(window))))
                .collect(Collectors.joining(" "));
    }

    private String end() {
        return svg.append("</svg>").toString();
    }

    private double x(double second) {
        return LEFT + second / seconds * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - TOP);
    }

    private static double middle(Window window) {
        return window.from() + window.seconds() / 2;
    }

    /** 1, 2 or 5 times a power of ten, at least this. */
    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= atLeast)
                .findFirst()
                .orElse(10 * power);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4s", value);
    }

    // Every format of this class is a literal beside its arguments.
    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
