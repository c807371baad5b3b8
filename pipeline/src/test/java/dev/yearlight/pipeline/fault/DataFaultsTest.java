package dev.yearlight.pipeline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.pipeline.fault.InventedListening.History;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataFaultsTest {

    private static final long DAY = 86_400_000;
    private static final long HOUR = 3_600_000;
    private static final FaultSettings SETTINGS = settings(30, 3_000, 60);
    private static final int LISTENERS = 200;
    private static final List<History> CLEAN = InventedListening.histories(1, LISTENERS, 150);
    private static final RunFacts CLEAN_FACTS = InventedListening.facts(CLEAN);

    @ParameterizedTest
    @MethodSource("seeds")
    void soundDataOfAnySeedIsNotAccused(long seed) {
        RunFacts facts = InventedListening.facts(InventedListening.histories(seed, LISTENERS, 150));

        List<Verdict> verdicts = new DataFaults(SETTINGS, Optional.of(facts)).judge(facts);

        assertThat(verdicts).hasOnlyElementsOfType(Verdict.Clean.class);
    }

    static Stream<Long> seeds() {
        return IntStream.range(100, 120).mapToObj(Long::valueOf);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aKnownFaultIsFoundByItsDetector(String detector, String fault, UnaryOperator<History> upstream) {
        List<Verdict> verdicts =
                judge(InventedListening.facts(CLEAN.stream().map(upstream).toList()));

        assertThat(DataFaults.found(verdicts))
                .as(fault)
                .extracting(Verdict.Found::detector)
                .contains(detector);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("zones-lost", "every zone is UTC", history -> inZone(history, "UTC")),
                fault("zones-lost", "one country's zones are UTC", only("JP", history -> inZone(history, "Etc/UTC"))),
                fault(
                        "shifted-clock",
                        "every zone is that of the server",
                        history -> inZone(history, "America/New_York")),
                fault("shifted-clock", "start is local time, taken for UTC", DataFaultsTest::startsInLocalTime),
                fault("shifted-clock", "one country's clock is 6 h late", only("SE", moved(6 * HOUR))),
                fault(
                        "shifted-clock",
                        "the clock is 4 h late for a month",
                        each((history, play) -> List.of(
                                month(history, play) == Month.MAY
                                        ? InventedListening.at(play, play.startMillis() + 4 * HOUR)
                                        : play))),
                fault(
                        "midnight-starts",
                        "starts are UTC dates",
                        each((history, play) ->
                                List.of(InventedListening.at(play, Math.floorDiv(play.startMillis(), DAY) * DAY)))),
                fault(
                        "day-disagreement",
                        "starts are UTC dates at noon",
                        each((history, play) -> List.of(
                                InventedListening.at(play, Math.floorDiv(play.startMillis(), DAY) * DAY + DAY / 2)))),
                fault(
                        "missing-month",
                        "June was not delivered",
                        each((history, play) -> month(history, play) == Month.JUNE ? List.of() : List.of(play))),
                fault(
                        "missing-month",
                        "October of one country was not delivered",
                        only(
                                "IN",
                                each((history, play) ->
                                        month(history, play) == Month.OCTOBER ? List.of() : List.of(play)))),
                fault(
                        "sudden-change",
                        "a day was lost",
                        each((history, play) ->
                                history.local(play).toLocalDate().equals(LocalDate.of(2025, 8, 14))
                                        ? List.of()
                                        : List.of(play))),
                fault(
                        "sudden-change",
                        "a day came five times under its own times",
                        each((history, play) ->
                                history.local(play).toLocalDate().equals(LocalDate.of(2025, 8, 14))
                                        ? fiveTimes(play)
                                        : List.of(play))),
                fault(
                        "partial-history",
                        "nothing before the window",
                        each((history, play) -> history.local(play).getYear() < 2025 ? List.of() : List.of(play))),
                fault(
                        "histories-begin-together",
                        "retention of 100 days before the window",
                        each((history, play) ->
                                history.local(play).toLocalDate().isBefore(LocalDate.of(2024, 9, 23))
                                        ? List.of()
                                        : List.of(play))),
                fault(
                        "doubled-events",
                        "every twentieth event came twice",
                        each((history, play) ->
                                play.eventId().endsWith("7") && play.eventId().charAt(5) % 2 == 0
                                        ? twice(play)
                                        : List.of(play))),
                fault(
                        "doubled-events",
                        "a day came twice",
                        each((history, play) -> history.local(play).getDayOfYear() == 200
                                        && history.local(play).getYear() == 2025
                                ? twice(play)
                                : List.of(play))));
    }

    @Test
    void anotherTimeZoneDatabaseThanThatOfTheRunBeforeIsFound() {
        RunFacts before = new RunFacts(
                CLEAN_FACTS.window(), CLEAN_FACTS.rankingVersion(), "2019a", 0, 0, CLEAN_FACTS.countries());

        List<Verdict.Found> found = DataFaults.found(new DataFaults(SETTINGS, Optional.of(before)).judge(CLEAN_FACTS));

        assertThat(found).singleElement().satisfies(verdict -> {
            assertThat(verdict.detector()).isEqualTo("zone-database-change");
            assertThat(verdict.what()).contains("2019a", CLEAN_FACTS.zoneDataVersion());
        });
    }

    @Test
    void missingListenersAreFound() {
        RunFacts facts = new RunFacts(
                CLEAN_FACTS.window(), CLEAN_FACTS.rankingVersion(), "2026a", 20, 0, CLEAN_FACTS.countries());

        assertThat(DataFaults.found(judge(facts)))
                .extracting(Verdict.Found::detector)
                .containsExactly("listeners-missing");
    }

    @Test
    void tooLittleDataIsNotJudged() {
        // Given a handful of listeners with nearly every fault at once
        List<History> few = CLEAN.subList(0, 12).stream()
                .map(history -> inZone(history, "UTC"))
                .map(each((history, play) -> month(history, play) == Month.JUNE ? List.of() : twice(play)))
                .toList();

        List<Verdict> verdicts = judge(InventedListening.facts(few));

        assertThat(verdicts).hasOnlyElementsOfType(Verdict.NotJudged.class);
        assertThat(judge(InventedListening.facts(List.of()))).hasOnlyElementsOfType(Verdict.NotJudged.class);
    }

    @Test
    void aFindingSaysWhatWhereWhyAndWhatToDo() {
        List<History> faulty = CLEAN.stream()
                .map(only("JP", history -> inZone(history, "Etc/UTC")))
                .toList();

        Verdict.Found found =
                DataFaults.found(judge(InventedListening.facts(faulty))).getFirst();

        assertThat(found.what())
                .isEqualTo("100.0 % of the listeners in JP have UTC as their zone (at most 10.0 %); found in JP");
        assertThat(found.figure()).isEqualTo(1);
        assertThat(found.limit()).isEqualTo(0.1);
        assertThat(found.places()).containsExactly("JP");
        assertThat(found.why()).isNotBlank();
        assertThat(found.remedy()).contains("rank again");
    }

    @Test
    void aMonthMissingEverywhereIsNotToldOfEachCountryAndItsDates() {
        List<History> faulty = CLEAN.stream()
                .map(each((history, play) -> month(history, play) == Month.JUNE ? List.of() : List.of(play)))
                .toList();

        List<Verdict.Found> found = DataFaults.found(judge(InventedListening.facts(faulty)));

        assertThat(found)
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.places()).containsExactly("all countries 2025-06"));
    }

    private static List<Verdict> judge(RunFacts facts) {
        return new DataFaults(SETTINGS, Optional.empty()).judge(facts);
    }

    private static Arguments fault(String detector, String fault, UnaryOperator<History> upstream) {
        return Arguments.of(detector, fault, upstream);
    }

    private static UnaryOperator<History> each(BiFunction<History, Play, List<Play>> fault) {
        return history -> history.playing(play -> fault.apply(history, play));
    }

    private static UnaryOperator<History> only(String country, UnaryOperator<History> fault) {
        return history -> history.listener().country().code().equals(country) ? fault.apply(history) : history;
    }

    private static UnaryOperator<History> moved(long millis) {
        return each((history, play) -> List.of(InventedListening.at(play, play.startMillis() + millis)));
    }

    private static History inZone(History history, String zone) {
        Listener listener = history.listener();
        return new History(
                new Listener(listener.id(), listener.country(), ZoneId.of(zone), listener.birthday()), history.plays());
    }

    private static History startsInLocalTime(History history) {
        return history.playing(play -> List.of(InventedListening.at(
                play, history.local(play).toInstant(ZoneOffset.UTC).toEpochMilli())));
    }

    private static Month month(History history, Play play) {
        return history.local(play).getYear() == 2025 ? history.local(play).getMonth() : Month.JANUARY;
    }

    private static List<Play> twice(Play play) {
        return List.of(play, again(play, "again", 300));
    }

    private static List<Play> fiveTimes(Play play) {
        List<Play> plays = new ArrayList<>(List.of(play));
        for (int copy = 1; copy < 5; copy++) {
            plays.add(again(play, "copy-" + copy, copy * 400_000L));
        }
        return plays;
    }

    private static Play again(Play play, String suffix, long later) {
        return new Play(
                play.startMillis() + later,
                play.playedMillis(),
                play.kind(),
                play.title(),
                play.creator(),
                play.privateSession(),
                play.excluded(),
                play.eventId() + "-" + suffix);
    }

    /** As configured, but for less data, so that the tests are quick. */
    private static FaultSettings settings(int listeners, int plays, int playsOfDate) {
        FaultSettings all = FaultSettings.DEFAULTS;
        return new FaultSettings(
                listeners,
                plays,
                all.utcZones(),
                all.midnightStarts(),
                all.otherDates(),
                all.newArtists(),
                all.begunTogether(),
                all.missingMonth(),
                all.changeTimes(),
                all.changeSpreads(),
                playsOfDate,
                all.repeats(),
                all.repeatsOfDate(),
                all.troughHours(),
                all.driftHours(),
                all.unknownListeners());
    }
}
