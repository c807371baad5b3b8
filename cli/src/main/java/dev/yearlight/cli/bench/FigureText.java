package dev.yearlight.cli.bench;

import dev.yearlight.bench.serve.ServeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of a bench for people: a line each. */
public final class FigureText {

    private FigureText() {}

    /** A paragraph. */
    public static List<String> of(ServeResult result) {
        List<String> lines = new ArrayList<>(List.of(result.scenario()));
        result.figures()
                .forEach(figure ->
                        lines.add(String.format(Locale.ROOT, "  %,14.2f  %s", figure.value(), figure.says())));
        result.remarks().forEach(remark -> lines.add("  " + remark));
        return lines;
    }
}
