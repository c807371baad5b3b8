package dev.yearlight.local.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Prompts of invented listeners, in the form that Yearlight's have. */
final class SyntheticDays {

    static final List<String> CATEGORIES = List.of(
            "MUSIC",
            "PODCAST",
            "DISCOVERY",
            "TOP_ARTIST",
            "TOP_GENRE",
            "TOP_PODCAST",
            "NOSTALGIC",
            "UNUSUAL",
            "BIRTHDAY",
            "NEW_YEAR");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ARTISTS = List.of(
            "Nova Ray",
            "The Paper Tigers",
            "Ilse Holm",
            "Tin Harbour",
            "Maru Okada",
            "Slow Comet",
            "Vera & the Lamps",
            "Quiet Machines",
            "Papa Limon",
            "Ghost Orchard",
            "Åsa Lind",
            "Northbound");
    private static final List<String> SONGS = List.of(
            "Glass Rivers",
            "Telephone Sun",
            "Half Light",
            "Marzipan",
            "Go Home, Sailor",
            "Kite",
            "Seven Bridges",
            "Undertow",
            "Small Hours",
            "Lantern Song - Remastered 2011",
            "Blue Door",
            "Weathervane");
    private static final List<String> SHOWS = List.of("Odd Histories", "The Long Table", "Kitchen Science");
    private static final List<String> GENRES = List.of("dream pop", "indie folk", "synthwave", "samba", "cool jazz");

    private final Random random;
    private final List<String> artists;
    private final String year;

    SyntheticDays(long seed) {
        this.random = new Random(seed);
        this.artists = new ArrayList<>(ARTISTS);
        Collections.shuffle(artists, random);
        this.year = json(Map.of(
                "from", "2025-01-01",
                "to", "2025-12-31",
                "figures",
                        List.of(
                                figure("total-minutes", "minutes in all", 20_000 + random.nextInt(50_000), "MINUTES"),
                                figure("active-days", "days with music", 150 + random.nextInt(200), "DAYS"),
                                figure("year-artists", "artists", 100 + random.nextInt(900), "ARTISTS")),
                "topArtists", List.of(ranked(artists.get(0), "", 2400, 700)),
                "topTracks", List.of(ranked(SONGS.get(0), artists.get(0), 200, 60)),
                "topShows", List.of(ranked(SHOWS.get(0), "", 1800, 50)),
                "topGenres", List.of(ranked(GENRES.get(0), "", 9000, 2500))));
    }

    String prompt(String category, int dayOfYear, String language, List<String> earlier, String refusal) {
        List<String> reports = earlier.stream()
                .map(story -> story.split("\n\n", 2))
                .map(parts -> json(Map.of("day", "2025-01-01", "title", parts[0], "body", parts[1])))
                .toList();
        return "Country: XX\nLanguage: " + language + "\n\n<year>\n" + year + "\n</year>\n\n<earlier>\n"
                + String.join("\n", reports) + "\n</earlier>\n\n<day>\n" + day(category, dayOfYear)
                + "\n</day>\n\nWrite the story of this day.\n" + refusal;
    }

    private String day(String category, int dayOfYear) {
        LocalDate date = LocalDate.ofYearDay(2025, dayOfYear);
        int plays = 20 + random.nextInt(40);
        double minutes = plays * 3.5;
        String lead = category.equals("UNUSUAL") ? artists.get(4) : artists.get(random.nextInt(2));
        Map<String, Object> day = new LinkedHashMap<>();
        day.put("date", date.toString());
        day.put("weekday", date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        day.put("category", category);
        day.put(
                "figures",
                List.of(
                        figure("day-minutes", "minutes of listening", minutes, "MINUTES"),
                        figure("usual-minutes", "minutes on a usual day", 52, "MINUTES"),
                        figure("times-usual", "times the usual", Math.round(minutes / 52 * 10) / 10.0, "TIMES"),
                        figure("day-plays", "plays", plays, "PLAYS"),
                        figure("day-artists", "artists", 12 + random.nextInt(10), "ARTISTS"),
                        figure("day-tracks", "tracks", plays - 7, "TRACKS"),
                        figure("podcast-minutes", "minutes of podcasts", 140 + random.nextInt(100), "MINUTES"),
                        figure("podcast-episodes", "episodes", 3 + random.nextInt(4), "EPISODES"),
                        figure("new-artists", "new artists", 5 + random.nextInt(9), "ARTISTS"),
                        figure("artist-minutes", "minutes with " + artists.get(0), 70 + random.nextInt(90), "MINUTES"),
                        figure("artist-plays", "plays of " + artists.get(0), 21 + random.nextInt(20), "PLAYS"),
                        figure("show-minutes", "minutes with " + SHOWS.get(0), 80 + random.nextInt(90), "MINUTES"),
                        figure("genre-share", "of the day was " + GENRES.get(0), 70 + random.nextInt(25), "PERCENT"),
                        figure("genre-minutes", "minutes of " + GENRES.get(0), 90 + random.nextInt(60), "MINUTES"),
                        figure("nostalgic-share", "of the day was old", 40 + random.nextInt(50), "PERCENT"),
                        figure("nostalgic-from", "or before", 2010, "YEAR"),
                        figure("oldest-year", "the oldest", 1962 + random.nextInt(30), "YEAR"),
                        figure("taste-distance", "from the rest", 0.83, "DISTANCE"),
                        figure("unusual-share", "rare otherwise", 50 + random.nextInt(40), "PERCENT")));
        day.put(
                "topArtists",
                List.of(
                        ranked(lead, "", 44 + random.nextInt(40), 14),
                        ranked(artists.get(2), "", 21, 6),
                        ranked(artists.get(3), "", 16, 5)));
        day.put("topTracks", List.of(ranked(SONGS.get(random.nextInt(SONGS.size())), lead, 22, 3 + random.nextInt(7))));
        day.put("topShows", List.of(ranked(SHOWS.get(0), "", 80, 3), ranked(SHOWS.get(1), "", 30, 1)));
        day.put(
                "topGenres",
                List.of(ranked(GENRES.get(1 + random.nextInt(2)), "", 80, 30), ranked(GENRES.get(3), "", 20, 8)));
        day.put("newArtists", List.of(artists.get(5), artists.get(6), artists.get(7)));
        List<Integer> hours = new ArrayList<>(Collections.nCopies(24, 4));
        hours.set(8 + random.nextInt(14), 40 + random.nextInt(19));
        day.put("minutesByHour", hours);
        day.put("log", log(plays));
        day.put("playsInAll", plays);
        return json(day);
    }

    private List<Map<String, Object>> log(int plays) {
        List<Map<String, Object>> log = new ArrayList<>();
        int minute = 360 + random.nextInt(200);
        for (int play = 0; play < plays; play++) {
            int artist = random.nextInt(artists.size());
            log.add(Map.of(
                    "at",
                    String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60),
                    "kind",
                    "TRACK",
                    "title",
                    SONGS.get(artist),
                    "creator",
                    artists.get(artist),
                    "minutes",
                    3.5,
                    "firstTime",
                    artist == 5));
            minute = Math.min(minute + 5 + random.nextInt(25), 24 * 60 - 1);
        }
        return log;
    }

    private static Map<String, Object> figure(String name, String label, double value, String unit) {
        return Map.of("name", name, "label", label, "value", value, "unit", unit);
    }

    private static Map<String, Object> ranked(String name, String by, double minutes, int plays) {
        return Map.of("name", name, "by", by, "minutes", minutes, "plays", plays);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
