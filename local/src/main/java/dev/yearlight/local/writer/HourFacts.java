package dev.yearlight.local.writer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The course of the day: its fullest hour, and what was on when. */
final class HourFacts {

    private static final int EARLY = 7;
    private static final int LATE = 22;
    private static final int HALF_HOUR = 30;
    private static final int FULL_HOUR = 60;
    private static final int NOTEWORTHY_MINUTES = 10;

    private final JsonNode day;
    private final Slots slots;
    private final List<JsonNode> log = new ArrayList<>();

    HourFacts(JsonNode day, Slots slots) {
        this.day = day;
        this.slots = slots;
        day.path("log").forEach(log::add);
    }

    void fill() {
        peak();
        moments();
    }

    private void peak() {
        JsonNode hours = day.path("minutesByHour");
        IntStream.range(0, hours.size())
                .boxed()
                .max(Comparator.comparingInt(hour -> hours.path(hour).asInt()))
                .ifPresent(hour -> peak(hour, hours.path(hour).asInt()));
    }

    private void peak(int hour, int minutes) {
        if (minutes >= NOTEWORTHY_MINUTES && minutes < FULL_HOUR && beginsEarlyIn(hour)) {
            slots.put("peak-hour", slots.wording().hour(hour));
            slots.put("peak-part", Wording.partOfDay(hour));
            slots.put("peak-minutes", Integer.toString(minutes));
        }
    }

    /** An hour is told by its beginning, so something must have begun about then. */
    private boolean beginsEarlyIn(int hour) {
        return log.stream()
                .map(HourFacts::time)
                .anyMatch(time -> time.getHour() == hour && time.getMinute() < HALF_HOUR);
    }

    /** Each takes a line of its own, so that no play is told twice. */
    private void moments() {
        List<JsonNode> untold = new ArrayList<>(log);
        if (!untold.isEmpty() && untold.size() == day.path("playsInAll").asInt()) {
            ends(untold);
        }
        take(untold, line -> line.path("firstTime").asBoolean()).ifPresent(line -> moment("met", line));
        take(untold, line -> time(line).getHour() >= LATE).ifPresent(line -> moment("night", line));
        untold.removeIf(line -> !isTrack(line));
        if (!untold.isEmpty()) {
            moment("moment", untold.get(untold.size() / 2));
        }
    }

    /** The first and the last line, which only a log that leaves nothing out can tell. */
    private void ends(List<JsonNode> untold) {
        JsonNode first = untold.removeFirst();
        moment("first", first);
        if (time(first).getHour() < EARLY) {
            slots.hold("early");
        }
        if (!untold.isEmpty()) {
            JsonNode last = untold.removeLast();
            moment("last", last);
            if (time(last).getHour() >= LATE) {
                slots.hold("late");
            }
        }
    }

    private static Optional<JsonNode> take(List<JsonNode> untold, Predicate<JsonNode> wanted) {
        Optional<JsonNode> line = untold.stream().filter(wanted).findFirst();
        line.ifPresent(untold::remove);
        return line;
    }

    private void moment(String slot, JsonNode line) {
        Optional<String> title = Names.tellable(line.path("title").asText());
        Optional<String> creator = Names.tellable(line.path("creator").asText());
        if (title.isEmpty() || creator.isEmpty()) {
            return;
        }
        if (isTrack(line)) {
            slots.put(slot + "-track", Names.quoted(title.get()));
            slots.put(slot + "-artist", creator.get());
        } else {
            slots.put(slot + "-show", creator.get());
        }
        slots.put(slot + "-at", slots.wording().clock(time(line)));
    }

    private static boolean isTrack(JsonNode line) {
        return line.path("kind").asText().equals("TRACK");
    }

    private static LocalTime time(JsonNode line) {
        return LocalTime.parse(line.path("at").asText("00:00"));
    }
}
