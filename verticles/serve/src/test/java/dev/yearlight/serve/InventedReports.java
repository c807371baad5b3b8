package dev.yearlight.serve;

import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Unit;
import dev.yearlight.serve.archive.FakeArchiveReader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Reports of days that nobody lived, as realistic as the page needs them. */
final class InventedReports {

    private static final int DAYS = 365;

    private InventedReports() {}

    static VisibleReport[] five() {
        return new VisibleReport[] {
            report(
                    "2025-01-01",
                    Category.NEW_YEAR,
                    "The Year Opens on a Slow Record",
                    """
                    While the street outside was still sweeping up last night, you pressed play at ten past eleven and let the year begin quietly. Ruta Valen came first, as if you had left the needle resting on her.

                    For 96 minutes the first day of 2025 belonged to small rooms and soft voices. Nine artists passed through, none of them in a hurry, and by two in the afternoon the house was yours again.

                    If a year has an opening line, this was yours: gentle, a little sleepy, and entirely sure of where it was going.""",
                    figures(
                            "day-minutes",
                            "minutes of listening",
                            96.4,
                            "day-artists",
                            "artists",
                            9,
                            "day-plays",
                            "plays",
                            27),
                    ranked("Ruta Valen", "", 31, 8, "The Low Lanterns", "", 22, 6, "Pale Harbour", "", 14, 4),
                    ranked("First Light, Kitchen", "Ruta Valen", 12, 3, "Winterkeep", "The Low Lanterns", 9, 2),
                    11),
            report(
                    "2025-03-14",
                    Category.DISCOVERY,
                    "Thirty-One New Names Before Midnight",
                    """
                    Some days you play favourites. On this Friday in March you did the opposite, and opened the door to 31 artists you had never heard before.

                    It began at breakfast with one unfamiliar guitar line and never really stopped: by lunch you were two cities away from where you started, by evening there was a trumpet, a choir, and something recorded in a stairwell. Juno Arkady stayed the longest, 24 minutes of your 211.

                    Not all of them came back. But every favourite was a stranger once, and on this day you were unusually good company to strangers.""",
                    figures(
                            "new-artists",
                            "artists heard for the first time",
                            31,
                            "day-minutes",
                            "minutes of listening",
                            211.3,
                            "day-tracks",
                            "tracks",
                            58,
                            "day-plays",
                            "plays",
                            66),
                    ranked(
                            "Juno Arkady",
                            "",
                            24,
                            7,
                            "Saltmarsh Choir",
                            "",
                            19,
                            5,
                            "Ottoline Grey",
                            "",
                            17,
                            5,
                            "Kemi & the Tides",
                            "",
                            12,
                            4),
                    ranked(
                            "Stairwell, 4 a.m.",
                            "Saltmarsh Choir",
                            8,
                            2,
                            "Brass for a Bicycle",
                            "Ottoline Grey",
                            7,
                            2,
                            "Neon Orchard",
                            "Juno Arkady",
                            7,
                            2),
                    9),
            report(
                    "2025-06-22",
                    Category.MUSIC,
                    "The Longest Day, Played Out Loud",
                    """
                    The light was in no rush to leave on this Sunday in June, and neither were you. You pressed play a little after eight in the morning and the music followed you from room to room until it was almost Monday.

                    When it was over you had listened for 1,067 minutes, about nine times your usual day. Nova Ray carried the morning, The Glass Pier took the afternoon, and somewhere around sunset the two of them seemed to be answering each other through your speakers.

                    Nothing in your year came close. On the brightest day of 2025 you simply left the door open, and 142 songs walked in.""",
                    figures(
                            "day-minutes",
                            "minutes of listening",
                            1067.2,
                            "times-usual",
                            "times your usual day",
                            9.3,
                            "day-plays",
                            "plays",
                            288,
                            "day-artists",
                            "artists",
                            61,
                            "taste-distance",
                            "distance",
                            0.41),
                    ranked(
                            "Nova Ray",
                            "",
                            188,
                            49,
                            "The Glass Pier",
                            "",
                            142,
                            38,
                            "Ines Calder",
                            "",
                            97,
                            26,
                            "Motel Aurora",
                            "",
                            66,
                            17,
                            "Lowland Radio",
                            "",
                            41,
                            12),
                    ranked(
                            "Solstice Drive",
                            "Nova Ray",
                            44,
                            11,
                            "Paper Boats",
                            "The Glass Pier",
                            36,
                            9,
                            "Everything Faces South",
                            "Ines Calder",
                            28,
                            7,
                            "Late Ferry",
                            "Motel Aurora",
                            20,
                            5),
                    14),
            report(
                    "2025-09-05",
                    Category.NOSTALGIC,
                    "A Friday Postmarked 1998",
                    """
                    On the first cool evening of September you went looking for something you had put away. It took exactly one song to find it.

                    From there the decades folded neatly: 74 percent of what you played was older than 2010, and the oldest of it had been waiting since 1971. Marguerite Sol sang most of it, eleven times in all, as though no one had touched the dial since.

                    Memory is rarely this well organised. For one night you let yours choose the music, and it chose generously.""",
                    figures(
                            "nostalgic-share",
                            "of the day was from 2010 or before",
                            73.8,
                            "oldest-year",
                            "the oldest song's year",
                            1971,
                            "day-minutes",
                            "minutes of listening",
                            184.5),
                    ranked(
                            "Marguerite Sol",
                            "",
                            52,
                            11,
                            "The Carousel Brothers",
                            "",
                            33,
                            9,
                            "Dial & Static",
                            "",
                            21,
                            6),
                    ranked(
                            "Summer on the Wire",
                            "Marguerite Sol",
                            19,
                            4,
                            "Telephone Waltz",
                            "The Carousel Brothers",
                            11,
                            3,
                            "B-Side Heart",
                            "Dial & Static",
                            8,
                            2),
                    20),
            report(
                    "2025-11-18",
                    Category.PODCAST,
                    "Six Hours in Good Company",
                    """
                    It rained on this Tuesday in November, the steady kind, and you chose voices over melodies. Eight episodes, one after another, 374 minutes of people explaining things to you.

                    The Understory took the lion's share: forests, fungi, and the slow gossip of roots. By the fifth episode you could have hosted it yourself.

                    You started before the kettle had boiled and finished after the dishes. Nobody interrupted, and by the end you knew a great deal about lichen.""",
                    figures(
                            "podcast-minutes",
                            "minutes of podcasts",
                            374.1,
                            "podcast-episodes",
                            "episodes",
                            8,
                            "show-minutes",
                            "minutes with The Understory",
                            241,
                            "times-usual",
                            "times your usual day",
                            5.2),
                    ranked("Ruta Valen", "", 11, 3),
                    ranked("Winterkeep", "The Low Lanterns", 6, 2),
                    8)
        };
    }

    static VisibleReport[] others() {
        String body = """
                You had plans for this day, and then one song changed them. It was on before the coffee and still on when the lights went out.

                Forty-one plays, 163 minutes, a single voice. Some people keep diaries. You keep a repeat button, and it remembers everything.""";
        return new VisibleReport[] {
            report(
                    "2025-02-08",
                    Category.TOP_ARTIST,
                    "Nova Ray, From Dawn to Dark",
                    body,
                    figures("artist-minutes", "minutes with Nova Ray", 163, "artist-plays", "plays of Nova Ray", 41),
                    ranked("Nova Ray", "", 163, 41, "Ines Calder", "", 20, 5),
                    ranked("Solstice Drive", "Nova Ray", 60, 15),
                    16),
            report(
                    "2025-04-27",
                    Category.BIRTHDAY,
                    "Candles, Then the Chorus",
                    body,
                    figures(
                            "day-minutes",
                            "minutes of listening",
                            143,
                            "day-artists",
                            "artists",
                            22,
                            "day-plays",
                            "plays",
                            40),
                    ranked("The Glass Pier", "", 40, 10),
                    ranked("Paper Boats", "The Glass Pier", 16, 4),
                    19),
            report(
                    "2025-07-30",
                    Category.TOP_GENRE,
                    "All Blue, All Day",
                    body,
                    figures(
                            "genre-share",
                            "of the day was dream pop",
                            91.6,
                            "genre-minutes",
                            "minutes of dream pop",
                            240,
                            "day-minutes",
                            "minutes of listening",
                            262),
                    ranked("Pale Harbour", "", 90, 20),
                    ranked("Winterkeep", "The Low Lanterns", 20, 5),
                    13),
            report(
                    "2025-10-31",
                    Category.UNUSUAL,
                    "An Organ, a Fog Machine, and You",
                    body,
                    figures(
                            "unusual-share",
                            "of the day is rare in your year",
                            88.2,
                            "day-minutes",
                            "minutes of listening",
                            121,
                            "taste-distance",
                            "distance",
                            0.83),
                    ranked("Count Orgel", "", 60, 14),
                    ranked("Toccata for Pumpkins", "Count Orgel", 14, 4),
                    21),
            report(
                    "2025-12-06",
                    Category.TOP_PODCAST,
                    "The Understory, Root and Branch",
                    body,
                    figures("show-minutes", "minutes with The Understory", 302, "podcast-episodes", "episodes", 6),
                    ranked("Ruta Valen", "", 11, 3),
                    ranked("Winterkeep", "The Low Lanterns", 6, 2),
                    7)
        };
    }

    /** A report whose every name tries to be more than a name. */
    static VisibleReport hostile() {
        String attack = "<img src=x onerror=alert(1)>";
        return report(
                "2025-06-22",
                Category.TOP_ARTIST,
                "</h2><script>alert(1)</script> " + attack,
                "You played " + attack + " and then <b>\"; DROP TABLE</b>.\n\n\u202Egnitset\u202C one long "
                        + "W".repeat(120),
                figures("artist-minutes", "minutes with " + attack, 163, "artist-plays", "javascript:alert(1)", 41),
                ranked(attack, "", 163, 41, "\" onmouseover=\"alert(1)", "", 20, 5),
                ranked("${alert(1)}", "<svg/onload=alert(1)>", 60, 15, "x".repeat(200), "{{constructor}}", 10, 2),
                16);
    }

    private static VisibleReport report(
            String day,
            Category category,
            String title,
            String body,
            JsonArray figures,
            JsonArray artists,
            JsonArray tracks,
            int peak) {
        LocalDate date = LocalDate.parse(day);
        JsonObject report = new JsonObject()
                .put("attempt", "01JD7Q6N5Y3V00000000000000")
                .put("day", day)
                .put("category", category.name())
                .put("categoryName", category.displayName())
                .put("title", title)
                .put("body", body.strip())
                .put("figures", figures)
                .put("topArtists", artists)
                .put("topTracks", tracks)
                .put(
                        "topShows",
                        category.name().contains("PODCAST")
                                ? ranked(
                                        "The Understory",
                                        "",
                                        241,
                                        5,
                                        "Small Museums",
                                        "",
                                        88,
                                        2,
                                        "Night Desk",
                                        "",
                                        45,
                                        1)
                                : new JsonArray())
                .put("minutesByHour", hours(date, peak))
                .put("yearFrom", "2025-01-01")
                .put("yearMinutes", year(figures.getJsonObject(0).getDouble("value"), date));
        byte[] json = report.encode().getBytes(StandardCharsets.UTF_8);
        return FakeArchiveReader.report(date, json);
    }

    private static JsonArray hours(LocalDate date, int peak) {
        SplittableRandom random = new SplittableRandom(date.toEpochDay());
        JsonArray hours = new JsonArray();
        for (int hour = 0; hour < 24; hour++) {
            double near = Math.exp(-Math.pow((hour - peak) / 4.5, 2));
            hours.add(hour < 7 ? 0 : (int) Math.min(60, near * 48 + random.nextInt(14) * near * 1.6));
        }
        return hours;
    }

    private static JsonArray year(double ofTheDay, LocalDate date) {
        SplittableRandom random = new SplittableRandom(2025);
        JsonArray minutes = new JsonArray();
        for (int day = 0; day < DAYS; day++) {
            boolean weekend = day % 7 > 4;
            double usual = 60 + 45 * Math.sin(day / 58.0) + (weekend ? 50 : 0);
            double spike = random.nextInt(24) == 0 ? 2.6 : 1;
            minutes.add(random.nextInt(17) == 0 ? 0 : (int) Math.max(0, usual * spike * (0.3 + random.nextDouble())));
        }
        minutes.set(date.getDayOfYear() - 1, (int) Math.max(ofTheDay > 365 ? ofTheDay / 2.2 : ofTheDay, 150));
        return minutes;
    }

    private static JsonArray figures(Object... namesLabelsValues) {
        JsonArray figures = new JsonArray();
        for (int at = 0; at < namesLabelsValues.length; at += 3) {
            String name = (String) namesLabelsValues[at];
            figures.add(new JsonObject()
                    .put("name", name)
                    .put("label", namesLabelsValues[at + 1])
                    .put("value", ((Number) namesLabelsValues[at + 2]).doubleValue())
                    .put("unit", unitOf(name).name()));
        }
        return figures;
    }

    private static Unit unitOf(String name) {
        return switch (name) {
            case "day-plays", "artist-plays" -> Unit.PLAYS;
            case "day-artists", "new-artists" -> Unit.ARTISTS;
            case "day-tracks" -> Unit.TRACKS;
            case "podcast-episodes" -> Unit.EPISODES;
            case "times-usual" -> Unit.TIMES;
            case "oldest-year" -> Unit.YEAR;
            case "taste-distance" -> Unit.DISTANCE;
            case "nostalgic-share", "genre-share", "unusual-share" -> Unit.PERCENT;
            default -> Unit.MINUTES;
        };
    }

    private static JsonArray ranked(Object... namesByMinutesPlays) {
        JsonArray places = new JsonArray();
        for (int at = 0; at < namesByMinutesPlays.length; at += 4) {
            places.add(new JsonObject()
                    .put("name", namesByMinutesPlays[at])
                    .put("by", namesByMinutesPlays[at + 1])
                    .put("minutes", namesByMinutesPlays[at + 2])
                    .put("plays", namesByMinutesPlays[at + 3]));
        }
        return places;
    }
}
