package dev.yearlight.cli.launch;

import dev.yearlight.cli.launch.Check.Area;
import java.util.ArrayList;
import java.util.List;

/** The go/no-go report for a terminal. */
public final class LaunchText {

    private LaunchText() {}

    /** By area; the verdict is the last line. */
    public static List<String> of(LaunchReport report) {
        List<String> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Check> checks = report.checks().stream()
                    .filter(check -> check.area() == area)
                    .toList();
            if (!checks.isEmpty()) {
                lines.add(area.title());
                checks.forEach(check -> lines.addAll(of(check)));
            }
        }
        lines.add(
                report.go()
                        ? "GO: all %d checks hold".formatted(report.checks().size())
                        : "NO-GO: %d of %d checks stand against it"
                                .formatted(
                                        report.against().size(), report.checks().size()));
        return lines;
    }

    private static List<String> of(Check check) {
        String line = "  %-5s %s: %s".formatted(check.go() ? "go" : "NO-GO", check.where(), check.found());
        return check.go()
                ? List.of(line)
                : List.of(line, "        why: " + check.why(), "        what to do: " + check.remedy());
    }
}
