package dev.yearlight.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome.Finished;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.Parking.ParkedDay;
import dev.yearlight.generation.ReportStore.StoredReport;
import dev.yearlight.generation.StoryCheck.Verdict;
import dev.yearlight.generation.StoryCheck.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerChainTest {

    private final Bench bench = new Bench();
    private final Snapshot snapshot = Snapshots.of(7, 5);
    private final WorkOrder order = Snapshots.order(snapshot);
    private final ListenerId listener = snapshot.listener();

    @Test
    void daysAreWrittenInCalendarOrderOneAtATime() {
        assertThat(bench.run(order)).isEqualTo(new Finished(5, 0, 0));

        assertThat(bench.model.prompts()).extracting(Bench::dateOf).containsExactlyElementsOf(dates());
        assertThat(bench.model.mostAtOnce()).isEqualTo(1);
        assertThat(bench.store.cellsOf(listener).values()).allMatch(DayCell::visible);
    }

    @Test
    void eachPromptCarriesTheReportsThatWereWrittenBeforeIt() {
        bench.run(order);

        assertThat(bench.model.prompts())
                .extracting(Bench::earlierTitles)
                .containsExactly(titles(), titles(1), titles(1, 2), titles(1, 2, 3), titles(1, 2, 3, 4));
        assertThat(bench.check.seenEarlier()).extracting(List::size).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void reportsOfOtherDaysThatAreVisibleAlreadyStandInDayOrder() {
        bench.left(order, 1, DayState.WRITTEN, 1, "Second");
        bench.left(order, 3, DayState.REMOVED, 1, "Fourth");
        bench.left(order, 4, DayState.WRITTEN, 1, "Fifth");

        assertThat(bench.run(order)).isEqualTo(new Finished(2, 0, 3));

        assertThat(bench.model.prompts())
                .extracting(Bench::earlierTitles)
                .containsExactly(List.of("Second", "Fifth"), List.of("Story number 1", "Second", "Fifth"));
    }

    @Test
    void theLineageNamesExactlyTheReportsOfThePrompt() {
        bench.run(order);

        List<StoredReport> visible = bench.store.visibleOf(listener);
        for (int day = 0; day < visible.size(); day++) {
            List<AttemptId> before = visible.subList(0, day).stream()
                    .map(stored -> stored.report().attempt())
                    .toList();
            assertThat(visible.get(day).lineage().earlier()).isEqualTo(before);
        }
    }

    @Test
    void theLineageTellsWhereAReportComesFrom() {
        bench.check.then(FakeStoryCheck.refused("numbers", "47 is no figure"));

        bench.run(order, new FakeOwnership(9));

        Lineage lineage = bench.store.visibleOf(listener).getFirst().lineage();
        assertThat(lineage)
                .isEqualTo(new Lineage(
                        order.run(),
                        order.snapshotId(),
                        snapshot.rankingVersion(),
                        snapshot.zoneDataVersion(),
                        1,
                        9,
                        new AttemptId("%026d".formatted(1)),
                        Bench.shippedTemplates().version(),
                        "fake-check",
                        "fake-1",
                        "fake:",
                        "none",
                        FakeModel.USAGE.plus(FakeModel.USAGE),
                        2,
                        List.of()));
    }

    @Test
    void theCellNamesTheAttemptTheTermAndTheHashOfTheContent() {
        bench.run(order, new FakeOwnership(9));

        Report report = bench.store.visibleOf(listener).getFirst().report();
        DayCell cell = bench.store.cellOf(listener, report.day());
        assertThat(cell.attempt()).isEqualTo(report.attempt());
        assertThat(cell.term()).isEqualTo(9);
        assertThat(cell.epoch()).isEqualTo(1);
        assertThat(cell.sha256()).matches("[0-9a-f]{64}");
        assertThat(cell.title()).isEqualTo("Story number 1");
        assertThat(cell.category()).isEqualTo(report.category());
    }

    @Test
    void figuresComeFromTheStatsBlockAndNeverFromTheModel() {
        bench.run(order);

        assertThat(bench.store.visibleOf(listener).getFirst().report().figures())
                .isEqualTo(snapshot.days().getFirst().stats().figures());
    }

    @Test
    void everyWrittenReportIsAnnouncedOnceItIsVisible() {
        bench.run(order);

        assertThat(bench.events.sent())
                .extracting(ReportWritten::report)
                .isEqualTo(bench.store.visibleOf(listener).stream()
                        .map(StoredReport::report)
                        .toList());
    }

    @Test
    void aSecondRunCallsNoModelAndOnlyRepeatsTheEvents() {
        bench.run(order);
        List<ReportWritten> first = bench.events.sent();
        List<StoredReport> visible = bench.store.visibleOf(listener);

        assertThat(bench.run(order)).isEqualTo(new Finished(0, 0, 5));

        assertThat(bench.model.prompts()).hasSize(5);
        assertThat(bench.events.sent()).hasSize(10).endsWith(first.toArray(ReportWritten[]::new));
        assertThat(bench.store.visibleOf(listener)).isEqualTo(visible);
    }

    @Test
    void aReplayedDayLeavesItsOldTextOutOfItsOwnPromptAndReplacesIt() {
        bench.run(order);
        WorkOrder replay = Snapshots.order(snapshot, List.of(1, 1, 2, 1, 1));

        assertThat(bench.run(replay)).isEqualTo(new Finished(1, 0, 4));

        assertThat(Bench.earlierTitles(bench.model.prompts().getLast())).isEqualTo(titles(1, 2, 4, 5));
        assertThat(bench.visibleTitles(listener)).isEqualTo(titles(1, 2, 6, 4, 5));
    }

    @Test
    void aReplayedDayThatParksIsNoLongerInThePromptsAfterIt() {
        bench.left(order, 0, DayState.WRITTEN, 1, "Old first");
        bench.model.thenTimes(2, new ModelOutcome.Declined(TokenUsage.NONE));

        assertThat(bench.run(Snapshots.order(snapshot, List.of(2, 1, 1, 1, 1)))).isEqualTo(new Finished(4, 1, 0));

        assertThat(bench.model.prompts().subList(2, 6))
                .flatExtracting(Bench::earlierTitles)
                .doesNotContain("Old first");
    }

    @Test
    void aDayOfAHigherEpochIsSkippedWithoutAnEventButStaysInThePrompts() {
        bench.left(order, 0, DayState.WRITTEN, 2, "Newer");

        assertThat(bench.run(order)).isEqualTo(new Finished(4, 0, 1));

        assertThat(bench.events.sent()).hasSize(4);
        assertThat(Bench.earlierTitles(bench.model.prompts().getFirst())).containsExactly("Newer");
    }

    @Test
    void aParkedDayIsTakenUpByARedriveAlone() {
        bench.left(order, 2, DayState.PARKED, 1, "");
        assertThat(bench.run(order)).isEqualTo(new Finished(4, 0, 1));

        WorkOrder narrowed = order.narrowedTo(2);
        assertThat(bench.redrive(narrowed, new FakeOwnership(1), parkedAttempt(2)))
                .isEqualTo(new Finished(1, 0, 0));

        assertThat(bench.visibleTitles(listener)).hasSize(5);
        assertThat(Bench.earlierTitles(bench.model.prompts().getLast())).hasSize(4);
    }

    @Test
    void aRedriveThatComesTwiceTakesAParkedDayUpOnce() {
        bench.left(order, 2, DayState.PARKED, 1, "");
        WorkOrder narrowed = order.narrowedTo(2);
        AttemptId parked = parkedAttempt(2);
        bench.model.thenTimes(2, new ModelOutcome.Declined(FakeModel.USAGE));
        assertThat(bench.redrive(narrowed, new FakeOwnership(1), parked)).isEqualTo(new Finished(0, 1, 0));

        assertThat(bench.redrive(narrowed, new FakeOwnership(2), parked)).isEqualTo(new Finished(0, 0, 1));

        assertThat(bench.model.prompts()).hasSize(2);
        assertThat(bench.parking.parked()).hasSize(1);
        assertThat(bench.redrive(narrowed, new FakeOwnership(2), parkedAttempt(2)))
                .as("of what was parked anew")
                .isEqualTo(new Finished(1, 0, 0));
    }

    @Test
    void aRedriveLeavesWrittenAndRemovedDaysAlone() {
        bench.left(order, 0, DayState.WRITTEN, 1, "First");
        bench.left(order, 1, DayState.REMOVED, 1, "Second");

        assertThat(bench.redrive(order, new FakeOwnership(2), parkedAttempt(1))).isEqualTo(new Finished(3, 0, 2));

        assertThat(bench.visibleTitles(listener)).startsWith("First").doesNotContain("Second");
    }

    @Test
    void aDayThatIsRemovedWhileItIsWrittenStaysRemoved() {
        RemarkableDay first = snapshot.days().getFirst();
        bench.model.observe(prompt -> {
            if (Bench.dateOf(prompt).equals(first.date().toString())) {
                bench.left(order, 0, DayState.REMOVED, 1, "");
            }
        });

        bench.run(order);

        assertThat(bench.store.cellOf(listener, first.date()).state()).isEqualTo(DayState.REMOVED);
    }

    @Test
    void aDayThatFailsParksAloneAndLaterDaysGoOn() {
        bench.model.then(FakeModel.answered("Good\n\nText."));
        bench.model.thenTimes(2, new ModelOutcome.Declined(FakeModel.USAGE));

        assertThat(bench.run(order)).isEqualTo(new Finished(4, 1, 0));

        assertThat(bench.parking.parked()).hasSize(1);
        ParkedDay parked = bench.parking.parked().getFirst();
        assertThat(parked.order()).isEqualTo(order.narrowedTo(1));
        assertThat(parked.reason()).isEqualTo(ParkReason.REFUSED);
        assertThat(parked.at()).isEqualTo(Bench.AT);
        assertThat(parked.attempts()).isEqualTo(2);
        assertThat(bench.store.cellsOf(listener).values())
                .extracting(DayCell::state)
                .containsExactly(
                        DayState.WRITTEN, DayState.PARKED, DayState.WRITTEN, DayState.WRITTEN, DayState.WRITTEN);
        assertThat(bench.events.sent()).hasSize(4);
    }

    @Test
    void theRefusedTextsAreNowhereAndTheParkedDetailNamesTheRules() {
        Verdict refused = new Verdict.Refused(
                List.of(new Violation("numbers", "47 is no figure"), new Violation("names", "Secret Name")));
        bench.check.then(refused, refused, refused);

        assertThat(bench.run(order.narrowedTo(0))).isEqualTo(new Finished(0, 1, 0));

        assertThat(bench.parking.parked().getFirst().detail()).isEqualTo("names, numbers");
        assertThat(bench.store.visibleOf(listener)).isEmpty();
        assertThat(bench.events.sent()).isEmpty();
    }

    @Test
    void anOrderWithoutDaysIsFinishedAtOnce() {
        assertThat(bench.run(Snapshots.order(Snapshots.of(1, 0)))).isEqualTo(new Finished(0, 0, 0));
    }

    private List<String> dates() {
        return snapshot.days().stream().map(day -> day.date().toString()).toList();
    }

    private static List<String> titles(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> "Story number " + number)
                .toList();
    }

    /** The attempt that the cell of a day names. */
    private AttemptId parkedAttempt(int index) {
        return bench.store.cellOf(listener, snapshot.days().get(index).date()).attempt();
    }
}
