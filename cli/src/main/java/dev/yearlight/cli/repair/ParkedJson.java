package dev.yearlight.cli.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.yearlight.cli.terminal.Json;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedWork;
import dev.yearlight.repair.parked.ParkedWork.FoldedDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is parked, for scripts. */
public final class ParkedJson {

    private ParkedJson() {}

    record Document(long waiting, List<Day> days, List<Bytes> unreadable) {}

    /** A parked day; the listener only where it was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            String at,
            String reason,
            String detail,
            String origin,
            int attempts,
            int times,
            String now,
            String run,
            String category,
            String day,
            int epoch,
            @Nullable String listener) {}

    record Bytes(String at, String reason, String detail, String origin) {}

    /** One document. */
    public static String of(ParkedWork work, boolean listeners) {
        return Json.write(new Document(
                work.waiting().size(),
                work.days().stream().map(day -> day(day, listeners)).toList(),
                work.unreadable().stream().map(ParkedJson::bytes).toList()));
    }

    private static Day day(FoldedDay folded, boolean listeners) {
        Parked.Day parked = folded.parked();
        return new Day(
                parked.place().toString(),
                parked.cause().reason(),
                parked.cause().detail(),
                parked.cause().origin(),
                parked.cause().attempts(),
                folded.times(),
                ParkedText.now(folded),
                parked.run().value(),
                parked.day().category().name(),
                parked.day().day().toString(),
                parked.day().epoch(),
                listeners ? parked.day().listener().value() : null);
    }

    private static Bytes bytes(Parked.Unreadable unreadable) {
        return new Bytes(
                unreadable.place().toString(),
                unreadable.cause().reason(),
                unreadable.cause().detail(),
                unreadable.cause().origin());
    }
}
