package dev.yearlight.local.writer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** What the day was, how much it had, and what it had most of. */
final class DayFacts {

    private static final double NOTEWORTHY_REPEATS = 3;
    private static final double A_CROWD = 8;

    private final JsonNode day;
    private final Slots slots;

    DayFacts(JsonNode day, Slots slots) {
        this.day = day;
        this.slots = slots;
    }

    void fill() {
        calendar();
        for (JsonNode figure : day.path("figures")) {
            String name = figure.path("name").asText();
            amount(name, figure.path("unit").asText(), figure.path("value").asDouble());
            owner(name, figure.path("label").asText());
        }
        charts();
    }

    private void calendar() {
        LocalDate date = LocalDate.parse(day.path("date").asText("1970-01-01"));
        slots.put("date", slots.wording().date(date));
        slots.put("weekday", day.path("weekday").asText("day"));
        slots.hold(date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? "weekend" : "workday");
    }

    private void amount(String name, String unit, double value) {
        switch (unit) {
            case "MINUTES" -> slots.duration(scoped(name).replace("-minutes", "-time"), value);
            case "PLAYS", "ARTISTS", "TRACKS", "EPISODES" -> counted(name, value);
            case "PERCENT" -> slots.share(name, value);
            case "YEAR" -> slots.put(name, Long.toString(Math.round(value)));
            case "TIMES" -> slots.times(scoped(name), value);
            default -> {
                // A unit that no sentence tells, such as a distance.
            }
        }
    }

    /** How many the day had of something, where that is a crowd; what explains the category always. */
    private void counted(String name, double value) {
        if (!name.startsWith("day-")) {
            slots.many(name, value);
        } else if (value >= A_CROWD) {
            slots.many(name.substring("day-".length()), value);
        }
    }

    /** What is usual is of music, of podcasts or of all listening, as the category compares. */
    private String scoped(String figure) {
        if (!figure.startsWith("usual-") && !figure.startsWith("times-usual")) {
            return figure;
        }
        return switch (day.path("category").asText()) {
            case "MUSIC" -> "music-" + figure;
            case "PODCAST" -> "podcast-" + figure;
            default -> figure;
        };
    }

    /** Labels end in the name that the figure belongs to. */
    private void owner(String figure, String label) {
        switch (figure) {
            case "artist-minutes" -> slots.name("artist", after(label, "minutes with "));
            case "show-minutes" -> slots.name("show", after(label, "minutes with "));
            case "genre-share" -> slots.genre("genre", after(label, "of the day was "));
            default -> {
                // Its owner is the day.
            }
        }
    }

    private static String after(String label, String prefix) {
        return label.startsWith(prefix) ? label.substring(prefix.length()) : "";
    }

    private void charts() {
        longest("topArtists", "top-artist", "second-artist", "third-artist");
        longest("topShows", "top-show", "second-show");
        mostPlayed("top-track", day.at("/topTracks/0"));
        mostPlayed("second-track", day.at("/topTracks/1"));
        slots.genre("top-genre", day.at("/topGenres/0/name").asText());
        slots.genre("second-genre", day.at("/topGenres/1/name").asText());
        JsonNode met = day.path("newArtists");
        for (int place = 0; place < met.size(); place++) {
            slots.name("new-" + (place + 1), met.path(place).asText());
        }
    }

    private void longest(String chart, String... places) {
        for (int place = 0; place < places.length; place++) {
            String slot = places[place];
            JsonNode entry = day.path(chart).path(place);
            Names.tellable(entry.path("name").asText()).ifPresent(name -> {
                slots.put(slot, name);
                slots.duration(slot + "-time", entry.path("minutes").asDouble());
            });
        }
    }

    private void mostPlayed(String slot, JsonNode track) {
        Optional<String> title = Names.tellable(track.path("name").asText());
        Optional<String> artist = Names.tellable(track.path("by").asText());
        if (title.isPresent() && artist.isPresent()) {
            slots.put(slot, Names.quoted(title.get()));
            slots.put(slot + "-artist", artist.get());
            if (track.path("plays").asDouble() >= NOTEWORTHY_REPEATS) {
                slots.many(slot + "-plays", track.path("plays").asDouble());
            }
        }
    }
}
