package dev.yearlight.cli.fault;

import dev.yearlight.pipeline.fault.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Verdicts for people. */
public final class FaultText {

    private FaultText() {}

    /** The findings in full, then how many detectors found nothing. */
    public static List<String> lines(List<Verdict> verdicts) {
        List<String> lines = new ArrayList<>();
        int clean = 0;
        int notJudged = 0;
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Found found -> lines.addAll(lines(found));
                case Verdict.Clean ignored -> clean++;
                case Verdict.NotJudged ignored -> notJudged++;
            }
        }
        lines.add("Data faults: %d found, %d detectors found nothing, %d not judged"
                .formatted(verdicts.size() - clean - notJudged, clean, notJudged));
        return lines;
    }

    /** One finding: its name and figures, then why it matters and what to do. */
    static List<String> lines(Verdict.Found found) {
        return List.of(
                "FAULT %s: %s".formatted(found.detector(), found.what()), "  " + found.why(), "  " + found.remedy());
    }
}
