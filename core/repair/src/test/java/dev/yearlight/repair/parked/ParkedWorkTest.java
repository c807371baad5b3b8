package dev.yearlight.repair.parked;

import static dev.yearlight.repair.InventedReports.attempt;
import static dev.yearlight.repair.InventedReports.parked;
import static dev.yearlight.repair.InventedReports.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayFate;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.repair.FakeArchive;
import dev.yearlight.repair.InventedReports;
import dev.yearlight.testkit.Snapshots;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ParkedWorkTest {

    private static final Snapshot LISTENER = Snapshots.of(1, 3);
    private static final WorkOrder ORDER = Snapshots.order(LISTENER);

    private final FakeArchive archive = new FakeArchive();
    private final FakeParkedTopic topic = new FakeParkedTopic();

    @Test
    void aDayThatWasParkedAgainIsFoldedIntoItsLastRecord() {
        // Given
        archive.put(LISTENER.listener(), parked(LISTENER, 0, attempt(1)));
        topic.park(ORDER.narrowedTo(0), "GUARDRAILS");
        ParkedPlace last = topic.park(ORDER.narrowedTo(0), "REFUSED");

        // When
        ParkedWork work = ParkedWork.read(topic, archive, ParkedFilter.ALL);

        // Then
        assertThat(work.waiting()).singleElement().satisfies(day -> {
            assertThat(day.parked().place()).isEqualTo(last);
            assertThat(day.parked().cause().reason()).isEqualTo("REFUSED");
            assertThat(day.parked().cause().origin()).isEqualTo("snapshots-3@17");
            assertThat(day.times()).isEqualTo(2);
        });
    }

    @Test
    void theCellIsTheTruthOfWhatStillWaits() {
        // Given
        archive.put(LISTENER.listener(), parked(LISTENER, 0, attempt(1)));
        archive.put(LISTENER.listener(), written(LISTENER, 1, InventedReports.RUN, 1, attempt(2)));
        topic.park(ORDER.narrowedTo(0), "GUARDRAILS");
        topic.park(ORDER.narrowedTo(1), "GUARDRAILS");
        topic.park(ORDER.narrowedTo(2), "GUARDRAILS");

        // When
        ParkedWork work = ParkedWork.read(topic, archive, ParkedFilter.ALL);

        // Then
        assertThat(work.days())
                .extracting(ParkedWork.FoldedDay::fate)
                .containsExactly(DayFate.PARKED, DayFate.VISIBLE, DayFate.PENDING);
        assertThat(work.waiting()).hasSize(1);
        assertThat(work.days())
                .as("what a re-drive takes up")
                .extracting(ParkedWork.FoldedDay::attempt)
                .containsExactly(Optional.of(attempt(1)), Optional.empty(), Optional.empty());
    }

    @Test
    void whatNobodyCanReadIsListedWithItsReasonAndHasNoRun() {
        // Given
        topic.parkUnreadable("no avro", "MALFORMED");
        topic.park(ORDER, "GUARDRAILS");

        // When
        ParkedWork all = ParkedWork.read(topic, archive, ParkedFilter.ALL);
        ParkedWork ofRun =
                ParkedWork.read(topic, archive, new ParkedFilter(Set.of(), Set.of(ORDER.run()), Set.of(), Set.of()));

        // Then
        assertThat(all.unreadable())
                .as("an order of many days is no parked day either")
                .extracting(record -> record.cause().reason())
                .containsExactly("MALFORMED", "GUARDRAILS");
        assertThat(ofRun.unreadable()).isEmpty();
    }

    @Test
    void aFilterTakesWhatAllItsPartsTake() {
        // Given
        topic.park(ORDER.narrowedTo(0), "GUARDRAILS");
        topic.park(ORDER.narrowedTo(1), "REFUSED");
        Category second = LISTENER.days().get(1).category();
        RunId another = InventedReports.REPLAY;

        // When, then
        assertThat(count(Set.of(ParkReason.REFUSED), Set.of(), Set.of(), Set.of()))
                .isEqualTo(1);
        assertThat(count(Set.of(), Set.of(ORDER.run()), Set.of(), Set.of())).isEqualTo(2);
        assertThat(count(Set.of(), Set.of(another), Set.of(), Set.of())).isZero();
        assertThat(count(Set.of(), Set.of(), Set.of(second), Set.of())).isEqualTo(1);
        assertThat(count(Set.of(ParkReason.GUARDRAILS), Set.of(), Set.of(second), Set.of()))
                .isZero();
        assertThat(count(Set.of(), Set.of(), Set.of(), Set.of(new ParkedPlace(0, 1))))
                .isEqualTo(1);
    }

    @Test
    void aRedriveSendsExactlyTheRecordsThatItWasGiven() {
        // Given
        topic.park(ORDER.narrowedTo(0), "GUARDRAILS");
        ParkedPlace wanted = topic.park(ORDER.narrowedTo(1), "GUARDRAILS");
        Map<ParkedPlace, Optional<AttemptId>> sent = new HashMap<>();

        // When
        long count = new Redrive(topic, (record, attempt) -> {
                    sent.put(record.place(), attempt);
                    return CompletableFuture.completedFuture(null);
                })
                .send(Map.of(wanted, Optional.of(attempt(1)), new ParkedPlace(0, 99), Optional.empty()));

        // Then
        assertThat(count).isEqualTo(1);
        assertThat(sent).containsOnly(entry(wanted, Optional.of(attempt(1))));
    }

    @Test
    void placesAreReadAsTheyAreWritten() {
        assertThat(ParkedPlace.parse("3:1207"))
                .isEqualTo(new ParkedPlace(3, 1207))
                .hasToString("3:1207");
        assertThatThrownBy(() -> ParkedPlace.parse("3-1207")).hasMessageContaining("3:1207");
    }

    private int count(Set<ParkReason> reasons, Set<RunId> runs, Set<Category> categories, Set<ParkedPlace> places) {
        return ParkedWork.read(topic, archive, new ParkedFilter(reasons, runs, categories, places)).days().stream()
                .map(day -> day.parked().place())
                .collect(Collectors.toSet())
                .size();
    }
}
