package dev.yearlight.local.writer;

import com.fasterxml.jackson.databind.JsonNode;

/** What the year had in all, and whether the day's favourites are also the year's. */
final class YearFacts {

    private static final double NOTEWORTHY_MINUTES = 120;

    private final JsonNode year;
    private final Slots slots;

    /** With slots that the day has already filled. */
    YearFacts(JsonNode year, Slots slots) {
        this.year = year;
        this.slots = slots;
    }

    void fill() {
        for (JsonNode figure : year.path("figures")) {
            total(figure.path("name").asText(), figure.path("value").asDouble());
        }
        slots.name("year-artist", year.at("/topArtists/0/name").asText());
        slots.name("year-show", year.at("/topShows/0/name").asText());
        slots.genre("year-genre", year.at("/topGenres/0/name").asText());
        slots.same("year-artist-led", "year-artist", "top-artist");
        slots.same("year-show-led", "year-show", "top-show");
        slots.same("year-genre-led", "year-genre", "top-genre");
    }

    private void total(String name, double value) {
        switch (name) {
            case "total-minutes" -> {
                if (value >= NOTEWORTHY_MINUTES) {
                    slots.put("year-time", Wording.wholeHours(value));
                }
            }
            case "active-days", "year-artists", "year-tracks" -> slots.many(name, value);
            default -> {
                // No sentence tells it.
            }
        }
    }
}
