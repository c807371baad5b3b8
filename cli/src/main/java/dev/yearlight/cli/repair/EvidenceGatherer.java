package dev.yearlight.cli.repair;

import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.common.store.ContentRow;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.StoryCheck;
import dev.yearlight.pipeline.publish.RunManifest;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.reconcile.ManifestListeners;
import dev.yearlight.repair.reconcile.ManifestListeners.Expected;
import dev.yearlight.repair.remedy.Replay;
import dev.yearlight.repair.verify.Evidence;
import dev.yearlight.repair.verify.Evidence.GuardrailCheck;
import dev.yearlight.repair.verify.Evidence.Limits;
import dev.yearlight.repair.verify.JournalCall;
import dev.yearlight.repair.verify.ListenerEvidence;
import dev.yearlight.repair.verify.ListenerEvidence.Announced;
import dev.yearlight.repair.verify.WorkerCalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;

/** Gathers what is to be known of a run from its manifest, the tables, the topics and the snapshots; in memory. */
public final class EvidenceGatherer {

    private final Workbench bench;
    private final RunFolder run;
    private final Given given;

    /**
     * What the operator gives.
     *
     * @param journal of the model server
     * @param workers what they say of their calls
     * @param lostCalls calls that crashes may have lost
     * @param digestBefore a second pass
     */
    public record Given(
            Optional<List<JournalCall>> journal,
            List<WorkerCalls> workers,
            Limits limits,
            long lostCalls,
            Optional<String> digestBefore) {}

    private record Found(
            List<ExpectedDay> expected, SortedMap<LocalDate, StoredDay> stored, List<ContentRow> contents) {}

    public EvidenceGatherer(Workbench bench, RunFolder run, Given given) {
        this.bench = bench;
        this.run = run;
        this.given = given;
    }

    /**
     * Gathers; blocks.
     *
     * @param snapshots that the run was published from; where it has none, no text can be judged again
     * @param progress told how many listeners were read
     */
    public Evidence gather(Replay.Snapshots snapshots, StoryCheck guardrails, LongConsumer progress)
            throws IOException {
        Map<ListenerId, Found> found = found(progress);
        Map<ListenerId, List<Announced>> announced =
                new TopicEvidence(found::containsKey).announced(bench.topic("yearlight.kafka.topic.reports"));
        Map<ListenerId, ListenerEvidence> listeners = new HashMap<>();
        found.forEach((listener, one) -> listeners.put(
                listener,
                new ListenerEvidence(
                        one.expected(),
                        List.copyOf(one.stored().values()),
                        days(one.contents()),
                        announced.getOrDefault(listener, List.of()))));
        return new Evidence(
                run.run(),
                listeners,
                parked(found),
                TopicEvidence.records(bench.topic("yearlight.kafka.topic.snapshots")),
                bench.offsets(),
                given.journal(),
                given.workers(),
                given.limits(),
                judged(found, snapshots, new GuardrailRecheck(guardrails)),
                given.lostCalls(),
                given.digestBefore());
    }

    private Map<ListenerId, Found> found(LongConsumer progress) throws IOException {
        Map<ListenerId, Found> found = new HashMap<>();
        try (RunManifest manifest = run.manifest()) {
            Batches.forEach(
                    new ManifestListeners(manifest),
                    expected -> StoredDays.read(bench.archive(), expected.listener())
                            .thenCombine(
                                    bench.archive().tables().contents(expected.listener()),
                                    (stored, contents) -> new Found(expected.days(), stored, contents)),
                    (Expected expected, Found one) -> {
                        found.put(expected.listener(), one);
                        progress.accept(found.size());
                    });
        }
        return found;
    }

    private List<Parked> parked(Map<ListenerId, Found> found) {
        List<Parked> parked = new ArrayList<>();
        bench.parked().forEach(raw -> {
            Parked read = Parked.of(raw);
            boolean foreign = read instanceof Parked.Day day
                    && !found.containsKey(day.day().listener());
            if (!foreign) {
                parked.add(read);
            }
        });
        return parked;
    }

    private static Map<AttemptId, GuardrailCheck> judged(
            Map<ListenerId, Found> found, Replay.Snapshots snapshots, GuardrailRecheck guardrails) throws IOException {
        Map<AttemptId, GuardrailCheck> judged = new HashMap<>();
        snapshots.forEach(snapshot -> {
            Found one = found.get(snapshot.listener());
            if (one != null) {
                judge(one, snapshot, guardrails, judged);
            }
        });
        return judged;
    }

    private static void judge(
            Found found, Snapshot snapshot, GuardrailRecheck guardrails, Map<AttemptId, GuardrailCheck> judged) {
        Map<AttemptId, ByteBuffer> texts = new HashMap<>();
        found.contents().forEach(row -> texts.put(row.attempt(), row.report()));
        found.stored().values().stream()
                .filter(day -> day.cell().visible())
                .forEach(day -> judged.put(day.cell().attempt(), guardrails.check(day, snapshot, texts)));
    }

    private static Map<AttemptId, LocalDate> days(List<ContentRow> contents) {
        Map<AttemptId, LocalDate> days = new HashMap<>();
        contents.forEach(row -> days.put(row.attempt(), row.day()));
        return days;
    }
}
