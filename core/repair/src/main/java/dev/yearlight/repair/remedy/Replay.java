package dev.yearlight.repair.remedy;

import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Orders exactly the reports of a plan anew, each one epoch higher, as a run of the remediation's id.
 *
 * <p>Epochs are fixed by the plan, so a second call orders the same again, and the writers skip what is written.
 */
public final class Replay {

    private static final int UNDER_WAY = 512;

    private final Archive archive;
    private final RemediationLog log;
    private final Snapshots snapshots;
    private final Orders orders;

    /** Port: the ranked snapshots, which are read twice. */
    @FunctionalInterface
    public interface Snapshots {

        void forEach(Consumer<Snapshot> reader) throws IOException;
    }

    /** Port: where the orders go. */
    public interface Orders {

        /** Keeps what the run is to bring, before the first order is sent. */
        void expect(RunId run, List<ExpectedDay> days) throws IOException;

        /** Sends an order; done when all replicas have it. */
        CompletionStage<Void> send(WorkOrder order);
    }

    public Replay(Archive archive, RemediationLog log, Snapshots snapshots, Orders orders) {
        this.archive = archive;
        this.log = log;
        this.snapshots = snapshots;
        this.orders = orders;
    }

    /** Which reports of a set have no snapshot with their day, in words that never name the listener; blocks. */
    public static List<String> missing(TargetSet targets, Snapshots snapshots) throws IOException {
        Map<ListenerId, Set<LocalDate>> wanted = new HashMap<>();
        targets.targets()
                .forEach(target -> wanted.computeIfAbsent(target.listener(), listener -> new TreeSet<>())
                        .add(target.day()));
        snapshots.forEach(snapshot -> {
            Set<LocalDate> days = wanted.getOrDefault(snapshot.listener(), new TreeSet<>());
            snapshot.days().stream().map(RemarkableDay::date).forEach(days::remove);
        });
        return targets.targets().stream()
                .filter(target ->
                        wanted.getOrDefault(target.listener(), Set.of()).contains(target.day()))
                .map(target -> "attempt " + target.attempt() + ", " + target.day() + ": no snapshot has this day")
                .toList();
    }

    /** Does what is left to do of a plan; nothing where a report has changed or a snapshot is missing; blocks. */
    public Result apply(Remediation remediation, Remediation.Applied applied) throws IOException {
        Plan plan = Plan.read(log, remediation);
        int changed = plan.changed(archive, (target, day) -> asPlanned(target, day, plan.id()));
        if (changed > 0) {
            return new Result.Changed(changed);
        }
        List<String> missing = missing(plan.open(), snapshots);
        if (!missing.isEmpty()) {
            return new Result.NoSnapshots(missing);
        }
        log.applied(remediation.id(), applied);
        int stale = mark(plan);
        orders.expect(
                plan.id(),
                plan.all().targets().stream()
                        .map(target ->
                                new ExpectedDay(target.listener(), target.day(), target.epoch() + 1, target.category()))
                        .toList());
        send(plan);
        return new Result.Done(
                plan.open().size(), plan.all().size() - plan.open().size(), stale);
    }

    /** As the dry run saw it, or already where this remediation brings it. */
    private static boolean asPlanned(Target target, StoredDay day, RunId run) {
        boolean broughtOn =
                day.cell().epoch() == target.epoch() + 1 && (day.content().isEmpty() || day.writtenBy(run));
        return broughtOn || target.isNamedBy(day.cell());
    }

    private int mark(Plan plan) {
        int[] stale = {0};
        Batches.forEach(
                plan.open().byListener().keySet().iterator(),
                listener ->
                        StoredDays.read(archive, listener).thenCompose(days -> plan.mark(log, listener, days.values())),
                (listener, marked) -> stale[0] += marked);
        return stale[0];
    }

    private void send(Plan plan) throws IOException {
        Map<ListenerId, List<Target>> open = plan.open().byListener();
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        snapshots.forEach(snapshot -> {
            List<Target> targets = open.getOrDefault(snapshot.listener(), List.of());
            if (!targets.isEmpty()) {
                underWay.add(orders.send(order(plan.id(), snapshot, targets))
                        .thenCompose(sent -> Plan.together(targets.stream()
                                .map(target -> log.settle(plan.id(), target, Outcome.ORDERED))
                                .toList()))
                        .toCompletableFuture());
            }
            if (underWay.size() == UNDER_WAY) {
                settle(underWay);
            }
        });
        settle(underWay);
    }

    private static void settle(List<CompletableFuture<Void>> underWay) {
        underWay.forEach(CompletableFuture::join);
        underWay.clear();
    }

    /** The order of these days alone, in calendar order. */
    private static WorkOrder order(RunId run, Snapshot snapshot, List<Target> targets) {
        Map<LocalDate, Integer> epochs =
                targets.stream().collect(Collectors.toMap(Target::day, target -> target.epoch() + 1));
        List<RemarkableDay> days = snapshot.days().stream()
                .filter(day -> epochs.containsKey(day.date()))
                .toList();
        Snapshot narrowed = new Snapshot(
                snapshot.listener(),
                snapshot.country(),
                snapshot.zone(),
                snapshot.window(),
                snapshot.year(),
                days,
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion());
        return new WorkOrder(
                run,
                SnapshotCodec.id(snapshot),
                narrowed,
                days.stream().map(day -> epochs.getOrDefault(day.date(), 1)).toList());
    }
}
