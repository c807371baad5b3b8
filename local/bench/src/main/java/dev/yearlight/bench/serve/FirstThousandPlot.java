package dev.yearlight.bench.serve;

import dev.yearlight.bench.load.Sample;
import dev.yearlight.bench.load.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A picture of latencies, request by request: with the gate, without it, and later on; the scale is logarithmic. */
final class FirstThousandPlot {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int PLOT_WIDTH = 860;
    private static final int PLOT_HEIGHT = 310;
    private static final double LOWEST_MILLIS = 0.1;
    private static final int DECADES = 4;

    private FirstThousandPlot() {}

    /** Writes it as SVG. */
    static void write(Path file, Samples first, Samples steady, Samples cold) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String lines = IntStream.rangeClosed(0, DECADES)
                .mapToObj(decade -> line(LOWEST_MILLIS * Math.pow(10, decade)))
                .collect(Collectors.joining());
        Files.writeString(file, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="24" font-size="16">Latency of the first 1,000 requests, ms</text>
                %s%s%s%s%s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        LEFT,
                        lines,
                        dots(cold.all(), "#c0392b"),
                        dots(steady.all(), "#95a5a6"),
                        dots(first.all(), "#1f77b4"),
                        legend()));
    }

    private static String line(double millis) {
        int y = y(millis);
        return "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                .formatted(
                        LEFT,
                        LEFT + PLOT_WIDTH,
                        y,
                        y,
                        LEFT - 8,
                        y + 4,
                        millis < 1 ? String.format(Locale.ROOT, "%.1f", millis) : "%.0f".formatted(millis));
    }

    private static String dots(List<Sample> samples, String colour) {
        return IntStream.range(0, samples.size())
                .mapToObj(index -> "M%d %dh1"
                        .formatted(
                                LEFT + index * PLOT_WIDTH / samples.size(),
                                y(samples.get(index).latencyMicros() / 1e3)))
                .collect(Collectors.joining(
                        "",
                        "<path stroke=\"" + colour
                                + "\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\" d=\"",
                        "\"/>\n"));
    }

    private static String legend() {
        int y = TOP + PLOT_HEIGHT + 40;
        return "<text x=\"%d\" y=\"%d\" fill=\"#c0392b\">without the gate</text>".formatted(LEFT, y)
                + "<text x=\"%d\" y=\"%d\" fill=\"#1f77b4\">after readiness</text>".formatted(LEFT + 200, y)
                + "<text x=\"%d\" y=\"%d\" fill=\"#7f8c8d\">steady, later</text>%n".formatted(LEFT + 400, y);
    }

    private static int y(double millis) {
        double decades = Math.log10(Math.max(LOWEST_MILLIS, millis) / LOWEST_MILLIS);
        return TOP + PLOT_HEIGHT - (int) (Math.min(DECADES, decades) * PLOT_HEIGHT / DECADES);
    }
}
