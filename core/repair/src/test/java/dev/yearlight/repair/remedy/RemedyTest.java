package dev.yearlight.repair.remedy;

import static dev.yearlight.repair.InventedReports.REPLAY;
import static dev.yearlight.repair.InventedReports.RUN;
import static dev.yearlight.repair.InventedReports.attempt;
import static dev.yearlight.repair.InventedReports.removed;
import static dev.yearlight.repair.InventedReports.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.repair.FakeArchive;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.ReportList.Name;
import dev.yearlight.repair.remedy.ReportList.Row;
import dev.yearlight.testkit.Snapshots;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One listener with four days, each written with all before it in its prompt, and another one with one. */
final class RemedyTest {

    private static final Snapshot LISTENER = Snapshots.of(1, 4);
    private static final Snapshot OTHER = Snapshots.of(2, 1);
    private static final Remediation.Applied NOW = new Remediation.Applied("tester", Instant.EPOCH);

    private final FakeArchive archive = new FakeArchive();
    private final FakeRemediationLog log = new FakeRemediationLog();
    private final List<WorkOrder> sent = new ArrayList<>();
    private final List<ExpectedDay> manifest = new ArrayList<>();

    @BeforeEach
    void write() {
        put(written(LISTENER, 0, RUN, 1, attempt(10)));
        put(written(LISTENER, 1, RUN, 1, attempt(11), attempt(10)));
        put(written(LISTENER, 2, RUN, 1, attempt(12), attempt(10), attempt(11)));
        put(written(LISTENER, 3, RUN, 1, attempt(13), attempt(11)));
        archive.put(OTHER.listener(), written(OTHER, 0, RUN, 1, attempt(20)));
    }

    @Test
    void aRemovalTakesExactlyItsSetAndMarksWhatQuotesIt() {
        // Given
        Remediation removal = plan(Kind.REMOVE, targets(0));

        // When
        Result result = new Removal(archive, log).apply(removal, NOW);

        // Then
        assertThat(result).isEqualTo(new Result.Done(1, 0, 2));
        assertThat(states()).containsExactly(DayState.REMOVED, DayState.WRITTEN, DayState.WRITTEN, DayState.WRITTEN);
        assertThat(log.marks(removal.id())).extracting(StaleReport::attempt).containsExactly(attempt(11), attempt(12));
        assertThat(log.targets(removal.id())).containsValue(Outcome.REMOVED).hasSize(1);
    }

    @Test
    void aRemovalThatBrokeEndsInTheSamePlaceWhenItIsRepeated() {
        // Given
        Remediation removal = plan(Kind.REMOVE, targets(0, 1, 2));
        archive.breakAfter(2);

        // When
        assertThatThrownBy(() -> new Removal(archive, log).apply(removal, NOW)).hasMessageContaining("gone");
        assertThat(states()).contains(DayState.REMOVED, DayState.WRITTEN);
        archive.breakAfter(Integer.MAX_VALUE);
        Result repeated = new Removal(archive, log).apply(removal, NOW);
        Result oncemore = new Removal(archive, log).apply(removal, NOW);

        // Then
        assertThat(repeated).isEqualTo(new Result.Done(3, 0, 1));
        assertThat(oncemore).isEqualTo(new Result.Done(0, 3, 0));
        assertThat(states()).containsExactly(DayState.REMOVED, DayState.REMOVED, DayState.REMOVED, DayState.WRITTEN);
        assertThat(log.marks(removal.id())).extracting(StaleReport::attempt).containsExactly(attempt(13));
    }

    @Test
    void aSetThatHasChangedIsNotTouchedAtAll() {
        // Given
        Remediation removal = plan(Kind.REMOVE, targets(0, 1));
        put(written(LISTENER, 1, REPLAY, 2, attempt(31)));

        // When, then
        assertThat(new Removal(archive, log).apply(removal, NOW)).isEqualTo(new Result.Changed(1));
        assertThat(states()).containsOnly(DayState.WRITTEN);
        assertThat(log.uses()).isZero();
    }

    @Test
    void aPlanWhoseReportsAreNotThoseThatWereCountedIsRefused() {
        Remediation removal = plan(Kind.REMOVE, targets(0));
        log.plan(removal, targets(1));

        assertThatThrownBy(() -> new Removal(archive, log).apply(removal, NOW))
                .hasMessageContaining("not those of its dry run");
    }

    @Test
    void aCascadeReachesWhatQuotesTheQuoting() {
        assertThat(new Chooser(archive, Kind.REPLAY).withDependents(targets(0)).targets())
                .extracting(Target::attempt)
                .as("the fourth quotes the second, which quotes the first")
                .containsExactly(attempt(10), attempt(11), attempt(12), attempt(13));
        assertThat(new Chooser(archive, Kind.REPLAY).withDependents(targets(3)).targets())
                .hasSize(1);
    }

    @Test
    void aReplayOrdersExactlyItsDaysOneEpochHigherInCalendarOrder() throws IOException {
        // Given
        Remediation replay = plan(Kind.REPLAY, targets(2, 0));

        // When
        Result result = replay(replay, LISTENER, OTHER);

        // Then
        assertThat(result).isEqualTo(new Result.Done(2, 0, 1));
        assertThat(sent).singleElement().satisfies(order -> {
            assertThat(order.run()).isEqualTo(REPLAY);
            assertThat(order.epochs()).containsExactly(2, 2);
            assertThat(order.snapshot().days()).extracting(day -> day.date()).containsExactly(day(0), day(2));
        });
        assertThat(manifest).extracting(ExpectedDay::epoch).containsExactly(2, 2);
        assertThat(log.marks(REPLAY)).extracting(StaleReport::attempt).containsExactly(attempt(11));
    }

    @Test
    void aReplayThatIsRepeatedOrdersNothingThatItHasOrdered() throws IOException {
        // Given
        Remediation replay = plan(Kind.REPLAY, targets(0));
        replay(replay, LISTENER);
        put(written(LISTENER, 0, REPLAY, 2, attempt(40), attempt(11)));
        sent.clear();

        // When, then
        assertThat(replay(replay, LISTENER)).isEqualTo(new Result.Done(0, 1, 0));
        assertThat(sent).isEmpty();
        assertThat(manifest).hasSize(1);
    }

    @Test
    void aReplayWithoutItsSnapshotsDoesNothing() throws IOException {
        // Given
        Remediation replay = plan(Kind.REPLAY, targets(0));

        // When
        Result result = replay(replay, OTHER);

        // Then
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.NoSnapshots.class,
                        missing -> assertThat(missing.missing())
                                .singleElement()
                                .asString()
                                .contains(attempt(10).value())
                                .doesNotContain(LISTENER.listener().value()));
        assertThat(sent).isEmpty();
        assertThat(manifest).isEmpty();
    }

    @Test
    void reportsAreChosenByListRunAndAttempt() {
        // Given
        put(removed(written(LISTENER, 3, RUN, 1, attempt(13), attempt(11))));
        put(written(LISTENER, 2, REPLAY, 2, attempt(32)));
        Chooser removable = new Chooser(archive, Kind.REMOVE);

        // When
        Choice listed = removable.listed(List.of(
                new Row(1, LISTENER.listener(), new Name.OnDay(day(0))),
                new Row(2, LISTENER.listener(), new Name.ByAttempt(attempt(11))),
                new Row(3, LISTENER.listener(), new Name.OnDay(LocalDate.EPOCH)),
                new Row(4, LISTENER.listener(), new Name.ByAttempt(attempt(12)))));

        // Then
        assertThat(listed.targets().targets()).extracting(Target::attempt).containsExactly(attempt(10), attempt(11));
        assertThat(listed.unfit())
                .hasSize(2)
                .anySatisfy(unfit -> assertThat(unfit).startsWith("row 3: nothing is known of 1970-01-01"))
                .anySatisfy(unfit -> assertThat(unfit).startsWith("row 4: no day names attempt"));

        // When, then
        List<ExpectedDay> expected = List.of(expected(LISTENER, 0), expected(OTHER, 0));
        assertThat(removable.ofRun(expected.iterator(), RUN, Set.of()).targets().targets())
                .extracting(Target::attempt)
                .containsExactlyInAnyOrder(attempt(10), attempt(11), attempt(20));
        assertThat(removable
                        .ofRun(
                                expected.iterator(),
                                RUN,
                                Set.of(LISTENER.days().get(1).category()))
                        .targets()
                        .targets())
                .extracting(Target::attempt)
                .containsExactly(attempt(11));

        // When, then
        Choice attempts = removable.attempts(
                Set.of(attempt(10), attempt(77)),
                visitor -> archive.cellsOf(LISTENER.listener())
                        .forEach((day, cell) -> visitor.cell(LISTENER.listener(), day, cell)));
        assertThat(attempts.targets().size()).isEqualTo(1);
        assertThat(attempts.unfit()).containsExactly("attempt " + attempt(77) + ": no day names it as visible");
    }

    @Test
    void aSetsHashIsThatOfItsReportsWhateverTheirOrder() {
        assertThat(targets(0, 1).hash()).isEqualTo(targets(1, 0).hash());
        assertThat(targets(0, 1).hash()).isNotEqualTo(targets(0).hash());
        assertThatThrownBy(() -> new TargetSet(List.of(
                        targets(0).targets().getFirst(), targets(0).targets().getFirst())))
                .hasMessageContaining("twice");
    }

    private void put(StoredDay day) {
        archive.put(LISTENER.listener(), day);
    }

    private static LocalDate day(int index) {
        return LISTENER.days().get(index).date();
    }

    private static ExpectedDay expected(Snapshot snapshot, int day) {
        return new ExpectedDay(
                snapshot.listener(),
                snapshot.days().get(day).date(),
                1,
                snapshot.days().get(day).category());
    }

    private List<DayState> states() {
        return archive.cellsOf(LISTENER.listener()).values().stream()
                .map(DayCell::state)
                .toList();
    }

    private TargetSet targets(int... days) {
        List<Target> targets = new ArrayList<>();
        for (int day : days) {
            DayCell cell = Optional.ofNullable(
                            archive.cellsOf(LISTENER.listener()).get(day(day)))
                    .orElseThrow();
            targets.add(Target.of(LISTENER.listener(), day(day), cell));
        }
        return TargetSet.of(targets);
    }

    private Remediation plan(Kind kind, TargetSet targets) {
        Remediation remediation = new Remediation(
                REPLAY,
                kind,
                "wrong",
                "by hand",
                "tester",
                Instant.EPOCH,
                targets.hash(),
                targets.size(),
                Optional.empty());
        log.plan(remediation, targets);
        return remediation;
    }

    private Result replay(Remediation remediation, Snapshot... ranked) throws IOException {
        Replay.Snapshots snapshots =
                (Consumer<Snapshot> reader) -> List.of(ranked).forEach(reader);
        return new Replay(archive, log, snapshots, new FakeOrders()).apply(remediation, NOW);
    }

    private final class FakeOrders implements Replay.Orders {

        @Override
        public void expect(RunId run, List<ExpectedDay> days) {
            manifest.clear();
            manifest.addAll(days);
        }

        @Override
        public CompletionStage<Void> send(WorkOrder order) {
            sent.add(order);
            return CompletableFuture.completedFuture(null);
        }
    }
}
