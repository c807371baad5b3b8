package dev.yearlight.repair.reconcile;

import static dev.yearlight.repair.InventedReports.REPLAY;
import static dev.yearlight.repair.InventedReports.RUN;
import static dev.yearlight.repair.InventedReports.attempt;
import static dev.yearlight.repair.InventedReports.parked;
import static dev.yearlight.repair.InventedReports.removed;
import static dev.yearlight.repair.InventedReports.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.repair.Content;
import dev.yearlight.repair.FakeArchive;
import dev.yearlight.repair.parked.FakeParkedTopic;
import dev.yearlight.testkit.Snapshots;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReconciliationTest {

    private static final int DAYS = 5;
    private static final Snapshot LISTENER = Snapshots.of(1, DAYS);

    private final FakeArchive archive = new FakeArchive();

    @Test
    void everyCauseIsToldApart() {
        // Given
        put(LISTENER, 0);
        archive.put(LISTENER.listener(), parked(LISTENER, 1, attempt(1)));
        archive.put(LISTENER.listener(), removed(written(LISTENER, 2, RUN, 1, attempt(2))));
        archive.put(LISTENER.listener(), written(LISTENER, 3, REPLAY, 2, attempt(3)));

        // When, then
        assertThat(causes(expected(LISTENER, DAYS)))
                .containsExactly(Cause.VISIBLE, Cause.PARKED, Cause.REMOVED, Cause.SUPERSEDED, Cause.PENDING);
    }

    @Test
    void aCellThatDoesNotResolveIsFoundWhicheverEpochItHas() {
        // Given
        for (int day = 0; day < DAYS; day++) {
            put(LISTENER, day);
        }
        archive.put(LISTENER.listener(), written(LISTENER, 3, REPLAY, 2, attempt(33)));
        Content other = written(LISTENER, 4, RUN, 1, attempt(99)).content().orElseThrow();
        archive.lose(attempt(0));
        archive.spoil(attempt(1), new Content(ByteBuffer.wrap(new byte[] {1}), other.origin()));
        archive.spoil(
                attempt(2),
                new Content(
                        written(LISTENER, 2, RUN, 1, attempt(2))
                                .content()
                                .orElseThrow()
                                .report(),
                        other.origin()));
        archive.lose(attempt(33));

        // When, then
        assertThat(causes(expected(LISTENER, DAYS)))
                .containsExactly(
                        Cause.CONTENT_MISSING,
                        Cause.HASH_MISMATCH,
                        Cause.LINEAGE_BROKEN,
                        Cause.CONTENT_MISSING,
                        Cause.VISIBLE);
    }

    @Test
    void whatTheRunWroteBesidesItsManifestIsFoundAndWhatAnotherRunWroteIsNot() {
        // Given
        put(LISTENER, 0);
        put(LISTENER, 1);
        archive.put(LISTENER.listener(), written(LISTENER, 2, REPLAY, 1, attempt(2)));

        // When, then
        assertThat(causes(expected(LISTENER, 1))).containsExactly(Cause.VISIBLE, Cause.UNEXPECTED);
    }

    @Test
    void manyListenersAreAllLookedAtInTheirOrder() {
        // Given
        List<ExpectedDay> manifest = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            Snapshot listener = Snapshots.of(seed, 2);
            archive.put(listener.listener(), written(listener, 0, RUN, 1, attempt(seed)));
            manifest.addAll(expected(listener, 2));
        }

        // When
        List<Finding> findings = findings(manifest);

        // Then
        assertThat(findings).extracting(Finding::day).containsExactlyElementsOf(manifest);
        assertThat(findings)
                .filteredOn(finding -> finding.cause() == Cause.PENDING)
                .hasSize(300);
    }

    @Test
    void aBalanceCountsByCauseAndCategoryAndKnowsWhyDaysAreParked() {
        // Given
        FakeParkedTopic topic = new FakeParkedTopic();
        topic.park(Snapshots.order(LISTENER).narrowedTo(1), "REFUSED");
        topic.park(Snapshots.order(LISTENER).narrowedTo(1), "GUARDRAILS");
        put(LISTENER, 0);
        archive.put(LISTENER.listener(), parked(LISTENER, 1, attempt(1)));
        archive.put(LISTENER.listener(), parked(LISTENER, 2, attempt(2)));
        RunBalance balance = new RunBalance();

        // When
        findings(expected(LISTENER, 3)).forEach(balance::add);

        // Then
        assertThat(balance.expected()).isEqualTo(3);
        assertThat(balance.asExpected()).isFalse();
        assertThat(balance.count(Cause.PARKED)).isEqualTo(2);
        assertThat(balance.byCategory(Cause.VISIBLE))
                .isEqualTo(Map.of(LISTENER.days().getFirst().category(), 1L));
        assertThat(balance.parkedReasons(topic)).isEqualTo(Map.of("GUARDRAILS", 1L, "no record on the topic", 1L));
    }

    private void put(Snapshot listener, int day) {
        archive.put(listener.listener(), written(listener, day, RUN, 1, attempt(day)));
    }

    private List<Cause> causes(List<ExpectedDay> manifest) {
        return findings(manifest).stream().map(Finding::cause).toList();
    }

    private List<Finding> findings(List<ExpectedDay> manifest) {
        List<Finding> findings = new ArrayList<>();
        new Reconciliation(archive, RUN).compare(manifest.iterator(), findings::add);
        return findings;
    }

    private static List<ExpectedDay> expected(Snapshot listener, int days) {
        List<ExpectedDay> expected = new ArrayList<>();
        for (RemarkableDay day : listener.days().subList(0, days)) {
            expected.add(new ExpectedDay(listener.listener(), day.date(), 1, day.category()));
        }
        return expected;
    }
}
