package dev.yearlight.local.writer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fills the slots of sentences from a brief; a slot without a fact that can be told stays unknown. */
final class StoryFacts {

    private static final int LATE = 22;
    private static final int EARLY = 7;
    private static final int FULL_HOUR = 60;
    private static final double NOTEWORTHY_MINUTES = 10;
    private static final double NOTEWORTHY_TIMES = 1.5;
    private static final double NOTEWORTHY_PERCENT = 20;
    private static final double ALL_PERCENT = 100;
    private static final double NOTEWORTHY_REPEATS = 3;
    private static final double A_CROWD = 8;
    private static final int HALF_HOUR = 30;

    private final Map<String, String> slots = new HashMap<>();
    private final Brief brief;
    private final Wording wording;

    private StoryFacts(Brief brief) {
        this.brief = brief;
        this.wording = new Wording(brief.american());
    }

    /** The words for each slot that the brief can fill. */
    static Map<String, String> of(Brief brief) {
        StoryFacts facts = new StoryFacts(brief);
        facts.calendar();
        facts.figures();
        facts.dayTops();
        facts.hours();
        facts.log();
        facts.year();
        return Map.copyOf(facts.slots);
    }

    private void calendar() {
        slots.putAll(wording.spellings());
        LocalDate date = LocalDate.parse(brief.day().path("date").asText("1970-01-01"));
        slots.put("date", wording.date(date));
        slots.put("weekday", brief.day().path("weekday").asText("day"));
        slots.put(date.getDayOfWeek().getValue() > 5 ? "weekend" : "workday", "");
    }

    private void figures() {
        for (JsonNode figure : brief.day().path("figures")) {
            String name = figure.path("name").asText();
            double value = figure.path("value").asDouble();
            switch (figure.path("unit").asText()) {
                case "MINUTES" -> duration(scoped(name).replace("-minutes", "-time"), value);
                case "PLAYS", "ARTISTS", "TRACKS", "EPISODES" -> counted(name, value);
                case "PERCENT" -> share(name, value);
                case "YEAR" -> slots.put(name, Long.toString(Math.round(value)));
                case "TIMES" -> times(scoped(name), value);
                default -> {
                    // A unit that no sentence tells, such as a distance.
                }
            }
            owner(name, figure.path("label").asText());
        }
    }

    /** How many the day had of something, where that is a crowd; what explains the category always. */
    private void counted(String name, double value) {
        if (!name.startsWith("day-")) {
            many(name, value);
        } else if (value >= A_CROWD) {
            many(name.substring("day-".length()), value);
        }
    }

    /** What is usual is of music, of podcasts or of all listening, as the category compares. */
    private String scoped(String figure) {
        if (!figure.startsWith("usual-") && !figure.startsWith("times-usual")) {
            return figure;
        }
        return switch (brief.day().path("category").asText()) {
            case "MUSIC" -> "music-" + figure;
            case "PODCAST" -> "podcast-" + figure;
            default -> figure;
        };
    }

    /** A share worth telling, or the whole. */
    private void share(String name, double percent) {
        if (Wording.whole(percent) == ALL_PERCENT) {
            slots.put(name + "-all", "");
        } else if (percent >= NOTEWORTHY_PERCENT) {
            slots.put(name, wording.percent(percent));
        }
    }

    /** Labels end in the name that the figure belongs to. */
    private void owner(String figure, String label) {
        switch (figure) {
            case "artist-minutes" -> name("artist", after(label, "minutes with "));
            case "show-minutes" -> name("show", after(label, "minutes with "));
            case "genre-share" -> genre("genre", after(label, "of the day was "));
            default -> {
                // Its owner is the day.
            }
        }
    }

    private static String after(String label, String prefix) {
        return label.startsWith(prefix) ? label.substring(prefix.length()) : "";
    }

    private void dayTops() {
        ranked(brief.day().path("topArtists"), "top-artist", "second-artist", "third-artist");
        ranked(brief.day().path("topTracks"), "top-track", "second-track");
        ranked(brief.day().path("topShows"), "top-show", "second-show");
        Iterator<JsonNode> genres = brief.day().path("topGenres").elements();
        for (int place = 0; genres.hasNext() && place < 2; place++) {
            genre(
                    place == 0 ? "top-genre" : "second-genre",
                    genres.next().path("name").asText());
        }
        Iterator<JsonNode> newArtists = brief.day().path("newArtists").elements();
        for (int place = 1; newArtists.hasNext(); place++) {
            name("new-" + place, newArtists.next().asText());
        }
    }

    private void ranked(JsonNode list, String... slotNames) {
        for (int place = 0; place < Math.min(slotNames.length, list.size()); place++) {
            JsonNode entry = list.get(place);
            String slot = slotNames[place];
            Optional<String> name = Names.tellable(entry.path("name").asText());
            Optional<String> by = Names.tellable(entry.path("by").asText());
            if (slot.endsWith("track")) {
                if (name.isPresent() && by.isPresent()) {
                    slots.put(slot, Names.quoted(name.get()));
                    slots.put(slot + "-artist", by.get());
                    if (entry.path("plays").asDouble() >= NOTEWORTHY_REPEATS) {
                        many(slot + "-plays", entry.path("plays").asDouble());
                    }
                }
            } else if (name.isPresent()) {
                slots.put(slot, name.get());
                duration(slot + "-time", entry.path("minutes").asDouble());
            }
        }
    }

    private void hours() {
        JsonNode hours = brief.day().path("minutesByHour");
        IntStream.range(0, hours.size())
                .boxed()
                .max((one, other) ->
                        Integer.compare(hours.get(one).asInt(), hours.get(other).asInt()))
                .filter(peak -> hours.get(peak).asInt() >= NOTEWORTHY_MINUTES
                        && hours.get(peak).asInt() < FULL_HOUR
                        && beginsEarlyIn(peak))
                .ifPresent(peak -> {
                    slots.put("peak-hour", wording.hour(peak));
                    slots.put("peak-part", Wording.partOfDay(peak));
                    slots.put("peak-minutes", hours.get(peak).asText());
                });
    }

    /** An hour is told by its beginning, so something must have begun about then. */
    private boolean beginsEarlyIn(int hour) {
        return lines(brief.day().path("log"))
                .map(StoryFacts::time)
                .anyMatch(time -> time.getHour() == hour && time.getMinute() < HALF_HOUR);
    }

    /** Each slot takes a line of its own, so that no play is told twice. */
    private void log() {
        List<JsonNode> log = new ArrayList<>(lines(brief.day().path("log")).toList());
        if (!log.isEmpty() && log.size() == brief.day().path("playsInAll").asInt()) {
            ends(log);
        }
        take(log, line -> line.path("firstTime").asBoolean()).ifPresent(line -> line("met", line));
        take(log, line -> time(line).getHour() >= LATE).ifPresent(line -> line("night", line));
        log.removeIf(line -> !line.path("kind").asText().equals("TRACK"));
        if (!log.isEmpty()) {
            line("moment", log.get(log.size() / 2));
        }
    }

    /** The first and the last line, which only a log that leaves nothing out can tell. */
    private void ends(List<JsonNode> log) {
        line("first", log.getFirst());
        if (time(log.removeFirst()).getHour() < EARLY) {
            slots.put("early", "");
        }
        if (!log.isEmpty()) {
            line("last", log.getLast());
            if (time(log.removeLast()).getHour() >= LATE) {
                slots.put("late", "");
            }
        }
    }

    private static Optional<JsonNode> take(List<JsonNode> log, Predicate<JsonNode> wanted) {
        Optional<JsonNode> line = log.stream().filter(wanted).findFirst();
        line.ifPresent(log::remove);
        return line;
    }

    private void line(String slot, JsonNode line) {
        Optional<String> title = Names.tellable(line.path("title").asText());
        Optional<String> creator = Names.tellable(line.path("creator").asText());
        if (title.isEmpty() || creator.isEmpty()) {
            return;
        }
        boolean track = line.path("kind").asText().equals("TRACK");
        if (track) {
            slots.put(slot + "-track", Names.quoted(title.get()));
        }
        slots.put(slot + (track ? "-artist" : "-show"), creator.get());
        slots.put(slot + "-at", wording.clock(time(line)));
    }

    private void year() {
        for (JsonNode figure : brief.year().path("figures")) {
            double value = figure.path("value").asDouble();
            switch (figure.path("name").asText()) {
                case "total-minutes" -> {
                    if (value >= 2 * FULL_HOUR) {
                        slots.put("year-time", Wording.wholeHours(value));
                    }
                }
                case "active-days" -> many("active-days", value);
                case "year-artists" -> many("year-artists", value);
                case "year-tracks" -> many("year-tracks", value);
                default -> {
                    // No sentence tells it.
                }
            }
        }
        name("year-artist", brief.year().at("/topArtists/0/name").asText());
        name("year-show", brief.year().at("/topShows/0/name").asText());
        genre("year-genre", brief.year().at("/topGenres/0/name").asText());
        same("year-artist-led", "year-artist", "top-artist");
        same("year-show-led", "year-show", "top-show");
        same("year-genre-led", "year-genre", "top-genre");
    }

    /** Knows of two names whether they are one. */
    private void same(String slot, String one, String other) {
        String first = slots.get(one);
        String second = slots.get(other);
        if (first != null && second != null) {
            slots.put(first.equals(second) ? slot : "not-" + slot, "");
        }
    }

    private void name(String slot, String name) {
        Names.tellable(name).ifPresent(tellable -> slots.put(slot, tellable));
    }

    private void genre(String slot, String name) {
        name(slot, Wording.genre(name));
    }

    private void many(String slot, double value) {
        if (Math.round(value) > 1) {
            slots.put(slot, Wording.count(Math.round(value)));
        }
    }

    private void times(String slot, double value) {
        if (value >= NOTEWORTHY_TIMES) {
            slots.put(slot, Wording.times(value));
        }
    }

    private void duration(String slot, double minutes) {
        if (minutes >= NOTEWORTHY_MINUTES) {
            slots.put(slot, Wording.duration(minutes));
        }
    }

    private static LocalTime time(JsonNode line) {
        return LocalTime.parse(line.path("at").asText("00:00"));
    }

    private static Stream<JsonNode> lines(JsonNode log) {
        return StreamSupport.stream(log.spliterator(), false);
    }
}
