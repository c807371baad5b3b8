package dev.yearlight.tests.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yearlight.cli.repair.CassandraArchive;
import dev.yearlight.cli.repair.CassandraRemediationLog;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.repair.remedy.Remediation;
import dev.yearlight.repair.remedy.Removal;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.InventedListeners;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import dev.yearlight.tests.backends.WitnessModel;
import dev.yearlight.tests.backends.Worker;
import dev.yearlight.tests.repair.Operator.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bad batch is found, taken back and written anew, with the commands that people type. */
@ExtendWith(Backends.class)
final class RepairTest {

    private static final int LISTENERS = 4;
    private static final Duration RUN = Duration.ofSeconds(60);

    private final Servers servers;
    private final List<Snapshot> listeners;
    private final Stage stage;
    private final WitnessModel model;
    private final Worker worker;
    private final Path folder;
    private final Operator operator;

    RepairTest(Servers servers, TestInfo test, @TempDir Path folder) throws IOException {
        this.servers = servers;
        this.folder = folder;
        String name = "repair-" + Integer.toHexString(test.getDisplayName().hashCode());
        listeners = InventedListeners.of(name, LISTENERS);
        stage = Stage.open(servers, name, 2);
        model = WitnessModel.start(listeners);
        Map<String, String> settings = stage.worker(model.address());
        settings.put("yearlight.retry.texts", "1");
        worker = Worker.start(settings);
        operator = Operator.of(folder, settings, listeners);
    }

    @AfterEach
    void stop() {
        worker.close();
        model.close();
    }

    @Test
    void aBadBatchIsFoundTakenBackAndWrittenAnewWithAllThatQuotedIt() throws IOException {
        // Given
        String run = publish();
        assertThat(operator.types("reconcile", run).code()).isZero();
        assertVerified(run);
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> before = cells();
        Path list = list(bad(0), bad(1));

        // When
        Answer dryRun = operator.types("remove", "--reports", list.toString(), "--why", "wrong artist", "--json");

        // Then
        assertThat(dryRun.code()).as(dryRun.remarks()).isZero();
        assertThat(dryRun.json().path("reports").asInt()).isEqualTo(2);
        assertThat(cells()).as("a dry run changes nothing").isEqualTo(before);

        // When
        String removal = dryRun.json().path("remediation").asText();
        assertThat(operator.types("remove", "--apply", removal).code()).isZero();

        // Then
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> taken = cells();
        assertThat(taken).isEqualTo(withoutBad(before, 2));
        Answer unbalanced = operator.types("reconcile", run, "--json");
        assertThat(unbalanced.code()).isEqualTo(1);
        assertThat(days(unbalanced.json(), "removed")).isEqualTo(2);
        JsonNode audit =
                operator.types("remediations", "show", removal, "--json").json();
        assertThat(audit.path("why").asText()).isEqualTo("wrong artist");
        assertThat(audit.path("outcomes"))
                .allSatisfy(
                        report -> assertThat(report.path("outcome").asText()).isEqualTo("REMOVED"));
        assertThat(audit.path("staleContext")).hasSize(laterDays(2));

        // When
        assertThat(operator.types("remove", "--apply", removal).code())
                .as("again")
                .isZero();

        // Then
        assertThat(cells()).isEqualTo(taken);

        // When
        model.forget();
        JsonNode plan = operator.types("replay", "--remediation", removal, "--cascade", "--why", "mended", "--json")
                .json();
        String replay = plan.path("remediation").asText();
        assertThat(plan.path("reports").asInt()).isEqualTo(2 + laterDays(2));
        assertThat(operator.types("replay", "--apply", replay).code()).isZero();
        awaitDone();

        // Then
        for (int listener = 0; listener < LISTENERS; listener++) {
            int epoch = listener < 2 ? 2 : 1;
            assertThat(stage.cells(listeners.get(listener).listener()).values()).allSatisfy(cell -> {
                assertThat(cell.visible()).isTrue();
                assertThat(cell.epoch()).isEqualTo(epoch);
            });
        }
        assertThat(model.firstCalls()).hasSize(2 + laterDays(2));
        assertThat(attempts(cells(), 0)).doesNotContainAnyElementsOf(attempts(before, 0));
        for (int listener = 0; listener < 2; listener++) {
            ListenerId who = listeners.get(listener).listener();
            assertThat(model.firstCalls().stream()
                            .filter(call -> call.listener().equals(who))
                            .map(WitnessModel.Call::day))
                    .isSorted();
        }
        assertThat(operator.types("reconcile", run).code()).isZero();
        assertThat(operator.types("reconcile", replay).code()).isZero();
        assertVerified(run);
        assertVerified(replay);
        assertThat(operator.types("remediations", "show", removal, "--json")
                        .json()
                        .path("staleContext"))
                .as("nothing stale is left")
                .isEmpty();

        // When
        model.forget();
        assertThat(operator.types("replay", "--apply", replay).code()).isZero();
        awaitDone();

        // Then
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void aRedriveThatIsSentTwiceBeforeItIsWorkedOffIsPaidForOnce() throws IOException {
        // Given
        Snapshot listener = listeners.getFirst();
        LocalDate bad = listener.days().get(1).date();
        model.failOn(call ->
                call.listener().equals(listener.listener()) && call.day().equals(bad));
        publish();
        model.forget();

        // When
        model.hold();
        Answer first = operator.types("parked", "redrive", "--yes");
        await("the first is worked on").atMost(RUN).until(() -> model.waiting() == 1);
        Answer second = operator.types("parked", "redrive", "--yes");
        model.release();
        awaitDone();

        // Then
        assertThat(List.of(first.out(), second.out())).allMatch(out -> out.contains("sent=1"));
        assertThat(model.calls()).as("it fails again, and nobody asks twice").hasSize(1);
        assertThat(stage.parked()).hasSize(2);

        // When
        model.failOn(call -> false);
        operator.types("parked", "redrive", "--yes");
        awaitDone();

        // Then
        assertThat(stage.cell(listener.listener(), bad).visible()).isTrue();
        assertThat(model.calls()).hasSize(2);
    }

    @Test
    void aParkedDayIsListedAndRedrivenOnce() throws IOException {
        // Given
        Snapshot listener = listeners.getFirst();
        LocalDate bad = listener.days().get(1).date();
        model.failOn(call ->
                call.listener().equals(listener.listener()) && call.day().equals(bad));
        String run = publish();

        // When
        JsonNode listed = operator.types("parked", "list", "--json").json();
        Answer unbalanced = operator.types("reconcile", run, "--json");

        // Then
        assertThat(listed.path("days")).singleElement().satisfies(day -> {
            assertThat(day.path("day").asText()).isEqualTo(bad.toString());
            assertThat(day.path("reason").asText()).isEqualTo("UNUSABLE_ANSWER");
            assertThat(day.path("now").asText()).isEqualTo("waits");
            assertThat(day.has("listener")).isFalse();
        });
        assertThat(unbalanced.code()).isEqualTo(1);
        assertThat(unbalanced
                        .json()
                        .path("parkedReasons")
                        .path("UNUSABLE_ANSWER")
                        .asInt())
                .isOne();
        String place = listed.path("days").path(0).path("at").asText();
        assertThat(operator.types("parked", "show", place).out())
                .contains("UNUSABLE_ANSWER")
                .contains(bad.toString())
                .doesNotContain(listener.listener().value());
        assertThat(operator.types("parked", "show", place, "--listener").out())
                .contains(listener.listener().value());

        // When
        model.failOn(call -> false);
        model.forget();
        assertThat(operator.types("parked", "redrive", "--reason", "guardrails", "--yes")
                        .out())
                .contains("sent=0");
        assertThat(operator.types("parked", "redrive").out()).contains("waiting=1 unreadable=0 settled=0 sent=0");
        assertThat(operator.types("parked", "redrive", "--yes").out()).contains("sent=1");
        awaitDone();

        // Then
        assertThat(model.firstCalls()).hasSize(1);
        assertThat(operator.types("reconcile", run).code()).isZero();
        assertVerified(run);

        // When
        model.forget();
        Answer again = operator.types("parked", "redrive", "--yes");
        awaitDone();

        // Then
        assertThat(again.out()).contains("waiting=0 unreadable=0 settled=1 sent=0");
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void aRemovalThatBreaksHalfWayEndsWhenItIsRepeated() throws IOException {
        // Given
        String run = publish();
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> before = cells();
        RunId removal = new RunId(operator.types("remove", "--run", run, "--why", "all of it", "--json")
                .json()
                .path("remediation")
                .asText());
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(servers.settings(Map.of())))) {
            CassandraRemediationLog log = new CassandraRemediationLog(connection.session());
            BreakingArchive breaking = new BreakingArchive(new CassandraArchive(servers.tables()), 5);

            // When
            assertThatThrownBy(() -> new Removal(breaking, log)
                            .apply(log.find(removal).orElseThrow(), new Remediation.Applied("test", Instant.EPOCH)))
                    .hasMessageContaining("broken");

            // Then
            assertThat(removed()).isPositive().isLessThan(InventedListeners.days(listeners));
        }

        // When
        assertThat(operator.types("remove", "--apply", removal.value()).code()).isZero();

        // Then
        assertThat(removed()).isEqualTo(InventedListeners.days(listeners));
        assertThat(operator.types("remediations", "show", removal.value()).out())
                .contains("outcomes    {removed=" + InventedListeners.days(listeners) + "}");
        assertThat(attempts(cells(), 0)).isEqualTo(attempts(before, 0));
    }

    @Test
    void badRowsAndChangedSetsAreRefusedAndNothingIsDone() throws IOException {
        // Given
        publish();
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> before = cells();
        Path faulty = Files.write(
                folder.resolve("faulty.csv"),
                List.of("listener,day", bad(0), "no such listener,2025-02-01", "x,2025-02-31"));

        // When
        Answer refused = operator.types("remove", "--reports", faulty.toString(), "--why", "w");
        Answer nobody = operator.types(
                "remove", "--reports", list(bad(0), "nobody-at-all,2025-02-01").toString(), "--why", "w");

        // Then
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.remarks()).contains("row 3: ").contains("row 4: ").doesNotContain("row 2: ");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.remarks())
                .contains("row 2: nothing is known of 2025-02-01")
                .doesNotContain("nobody-at-all");
        assertThat(cells()).isEqualTo(before);

        // Given
        String removal = operator.types(
                        "remove", "--reports", list(bad(0), bad(1)).toString(), "--why", "w", "--json")
                .json()
                .path("remediation")
                .asText();
        String replay = operator.types("replay", "--reports", list(bad(1)).toString(), "--why", "w", "--json")
                .json()
                .path("remediation")
                .asText();
        assertThat(operator.types("replay", "--apply", replay).code()).isZero();
        awaitDone();
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> replayed = cells();

        // When
        Answer changed = operator.types("remove", "--apply", removal);

        // Then
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.remarks()).contains("1 reports are no longer what the dry run saw");
        assertThat(cells()).isEqualTo(replayed);
    }

    private void assertVerified(String run) {
        Answer verified = operator.types("verify", run);
        assertThat(verified.code()).as(verified.out() + verified.remarks()).isZero();
        assertThat(verified.out()).contains("reports checked");
    }

    private String publish() throws IOException {
        Answer published = operator.types(
                "publish", "--snapshots", folder.resolve("snapshots").toString());
        assertThat(published.code()).as(published.remarks()).isZero();
        awaitDone();
        return published.out().replaceAll("(?s)run=(\\S+).*", "$1");
    }

    private void awaitDone() {
        await("no lag").atMost(RUN).until(() -> stage.lag() == 0);
    }

    private SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> cells() {
        return stage.cells(listeners.stream().map(Snapshot::listener).toList());
    }

    private String bad(int listener) {
        Snapshot snapshot = listeners.get(listener);
        return snapshot.listener().value() + "," + snapshot.days().getFirst().date();
    }

    private Path list(String... rows) throws IOException {
        return Files.write(folder.resolve("list-" + rows.length + ".csv"), List.of(rows));
    }

    private long removed() {
        return cells().values().stream()
                .flatMap(days -> days.values().stream())
                .filter(cell -> cell.state() == DayState.REMOVED)
                .count();
    }

    private int laterDays(int count) {
        return listeners.stream()
                .limit(count)
                .mapToInt(listener -> listener.days().size() - 1)
                .sum();
    }

    private SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> withoutBad(
            SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> before, int count) {
        SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> after = new TreeMap<>();
        before.forEach((listener, days) -> after.put(listener, new TreeMap<>(days)));
        for (Snapshot listener : listeners.subList(0, count)) {
            LocalDate day = listener.days().getFirst().date();
            after.getOrDefault(listener.listener(), new TreeMap<>())
                    .computeIfPresent(
                            day,
                            (same, cell) -> new DayCell(
                                    DayState.REMOVED,
                                    cell.epoch(),
                                    cell.term(),
                                    cell.attempt(),
                                    "",
                                    cell.category(),
                                    ""));
        }
        return after;
    }

    private List<String> attempts(SortedMap<ListenerId, SortedMap<LocalDate, DayCell>> cells, int listener) {
        List<String> attempts = new ArrayList<>();
        cells.getOrDefault(listeners.get(listener).listener(), new TreeMap<>())
                .values()
                .forEach(cell -> attempts.add(cell.attempt().value()));
        return attempts;
    }

    private static int days(JsonNode balance, String cause) {
        for (JsonNode line : balance.path("causes")) {
            if (line.path("cause").asText().equals(cause)) {
                return line.path("days").asInt();
            }
        }
        return 0;
    }
}
