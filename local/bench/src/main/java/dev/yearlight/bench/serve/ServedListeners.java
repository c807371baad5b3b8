package dev.yearlight.bench.serve;

import dev.yearlight.bench.script.Script;
import dev.yearlight.bench.script.ScriptedDay;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ListenerId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Listeners whose five days are stored as the role that writes stores them: content, then cell. */
final class ServedListeners {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 10);
    private static final int DAYS_BETWEEN = 60;
    private static final AttemptId ATTEMPT = new AttemptId("01K0000000000000000000BENC");
    private static final int WRITES_AT_ONCE = 256;
    private static final int WORTH_TELLING = 100;

    private final Script script;
    private final List<List<String>> hashes;
    private final List<List<byte[]>> twins;

    ServedListeners(Script script) {
        this.script = script;
        TwinDeflater deflater = new TwinDeflater();
        this.twins = script.templates().stream()
                .map(days ->
                        days.stream().map(day -> deflater.twin(day.report())).toList())
                .toList();
        this.hashes = script.templates().stream()
                .map(days -> days.stream().map(day -> Sha256.hex(day.report())).toList())
                .toList();
    }

    /** The listener with this number of the whole bench. */
    static ListenerId listener(int number) {
        return new ListenerId("bench-reader-%07d".formatted(number));
    }

    static List<ListenerId> range(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(ServedListeners::listener)
                .toList();
    }

    /** Stores so many; blocks until all is acknowledged. */
    void store(ReportTables tables, int listeners, Told told) {
        Semaphore room = new Semaphore(WRITES_AT_ONCE);
        CompletableFuture<?>[] all = new CompletableFuture<?>[listeners];
        for (int number = 0; number < listeners; number++) {
            room.acquireUninterruptibly();
            all[number] = store(tables, number)
                    .whenComplete((stored, failure) -> room.release())
                    .toCompletableFuture();
            if (number % WORTH_TELLING == 0) {
                told.stored(number);
            }
        }
        CompletableFuture.allOf(all).join();
        told.stored(listeners);
    }

    /** Hears how many are stored. */
    interface Told {
        void stored(long listeners);
    }

    private CompletionStage<Void> store(ReportTables tables, int number) {
        List<ScriptedDay> days = script.ofListener(number);
        ListenerId listener = listener(number);
        CompletionStage<Void> stored = CompletableFuture.completedStage(null);
        for (int index = 0; index < days.size(); index++) {
            ScriptedDay day = days.get(index);
            byte[] twin = twins.get(number % twins.size()).get(index);
            LocalDate date = FIRST_DAY.plusDays((long) index * DAYS_BETWEEN);
            DayCell cell = new DayCell(
                    DayState.WRITTEN,
                    1,
                    1,
                    ATTEMPT,
                    hashes.get(number % hashes.size()).get(index),
                    Category.MUSIC,
                    "The Day of the Bench");
            stored = stored.thenCompose(
                            next -> tables.writeContent(listener, date, ATTEMPT, day.report(), day.lineage(), twin))
                    .thenCompose(written -> tables.writeCell(listener, date, cell));
        }
        return stored;
    }
}
