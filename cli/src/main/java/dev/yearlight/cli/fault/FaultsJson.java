package dev.yearlight.cli.fault;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.pipeline.fault.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Verdicts for machines: {@code faults.json} beside the snapshots and in the folder of a run. */
public final class FaultsJson {

    /** The file's name. */
    public static final String NAME = "faults.json";

    private FaultsJson() {}

    /**
     * One JSON object.
     *
     * @param accepted names of the findings that were accepted when they were published
     */
    public static String of(List<Verdict> verdicts, Collection<String> accepted) {
        return Json.write(new Document(
                "yearlight.faults/1",
                List.copyOf(new TreeSet<>(accepted)),
                verdicts.stream().map(Entry::of).toList()));
    }

    private record Document(String schema, List<String> accepted, List<Entry> verdicts) {}

    private record Entry(
            String detector,
            String verdict,
            @Nullable Double figure,
            @Nullable Double limit,
            String what,
            List<String> places,
            @Nullable String why,
            @Nullable String remedy) {

        static Entry of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Clean clean ->
                    new Entry(
                            clean.detector(),
                            "CLEAN",
                            clean.figure(),
                            clean.limit(),
                            clean.what(),
                            List.of(),
                            null,
                            null);
                case Verdict.NotJudged not ->
                    new Entry(not.detector(), "NOT_JUDGED", null, null, not.what(), List.of(), null, null);
                case Verdict.Found found ->
                    new Entry(
                            found.detector(),
                            "FOUND",
                            found.figure(),
                            found.limit(),
                            found.what(),
                            found.places(),
                            found.why(),
                            found.remedy());
            };
        }
    }
}
