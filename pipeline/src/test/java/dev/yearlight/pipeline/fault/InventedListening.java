package dev.yearlight.pipeline.fault;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.facts.FactsTally;
import dev.yearlight.pipeline.facts.RunFacts;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Listeners of several countries who sleep at night, know most of their artists, and began to listen long ago. */
final class InventedListening {

    static final Window WINDOW = Window.ofYear(2025);

    private static final List<Listener> HOMES = List.of(
            home("SE", "Europe/Stockholm"),
            home("US", "America/Los_Angeles"),
            home("IN", "Asia/Kolkata"),
            home("JP", "Asia/Tokyo"),
            home("GB", "Europe/London"));

    /** Plays by the hour of the local day: little at night, most in the evening. */
    private static final int[] HOURS = {4, 2, 1, 1, 1, 2, 4, 8, 9, 7, 7, 8, 9, 8, 7, 8, 10, 12, 12, 11, 11, 10, 8, 6};

    private static final Ranking RANKING = new Ranking(RankingSettings.DEFAULTS);

    /** A listener's years, as the source has them. */
    record History(Listener listener, List<Play> plays) {

        History playing(Function<Play, List<Play>> fault) {
            return new History(
                    listener,
                    plays.stream()
                            .flatMap(play -> fault.apply(play).stream())
                            .sorted(Play.ORDER)
                            .toList());
        }

        LocalDateTime local(Play play) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(play.startMillis()), listener.zone());
        }
    }

    private InventedListening() {}

    /** The same for the same seed. */
    static List<History> histories(long seed, int listeners, int plays) {
        return IntStream.range(0, listeners)
                .mapToObj(number -> history(new SplittableRandom(seed * 1_000_003 + number), number, plays))
                .toList();
    }

    /** Ranks them, and adds up what was seen. */
    static RunFacts facts(List<History> histories) {
        FactsTally tally = new FactsTally(RANKING, WINDOW);
        histories.forEach(history -> tally.ranked(
                history.listener(),
                history.plays(),
                RANKING.rank(history.listener(), WINDOW, history.plays(), Catalog.EMPTY)));
        return tally.facts();
    }

    /** The play at another time. */
    static Play at(Play play, long startMillis) {
        return new Play(
                startMillis,
                play.playedMillis(),
                play.kind(),
                play.title(),
                play.creator(),
                play.privateSession(),
                play.excluded(),
                play.eventId());
    }

    private static History history(SplittableRandom random, int number, int plays) {
        Listener home = HOMES.get(number % HOMES.size());
        Listener listener =
                new Listener(new ListenerId("listener-" + (1_000 + number)), home.country(), home.zone(), null);
        LocalDate begun = WINDOW.from().minusDays(random.nextInt(200, 1_200));
        long days = WINDOW.until().toEpochDay() - begun.toEpochDay();
        int all = (int) (plays * days / WINDOW.days());
        List<Play> history = new ArrayList<>();
        for (int play = 0; play < all; play++) {
            LocalDateTime start =
                    begun.plusDays(random.nextLong(days)).atTime(hour(random), random.nextInt(60), random.nextInt(60));
            // Tastes widen slowly: who has listened for long finds little that is new.
            int artist = (int) (Math.pow(random.nextDouble(), 4) * 30);
            history.add(new Play(
                    start.atZone(listener.zone()).toInstant().toEpochMilli() + random.nextInt(1_000),
                    random.nextInt(20_000, 300_000),
                    PlayKind.TRACK,
                    "Track " + random.nextInt(12) + " of " + artist,
                    "Artist " + artist,
                    false,
                    false,
                    Integer.toString(1_000_000 + play)));
        }
        history.sort(Play.ORDER);
        return new History(listener, history);
    }

    private static int hour(SplittableRandom random) {
        int place = random.nextInt(IntStream.of(HOURS).sum());
        int hour = 0;
        while (place >= HOURS[hour]) {
            place -= HOURS[hour++];
        }
        return hour;
    }

    private static Listener home(String country, String zone) {
        return new Listener(new ListenerId("home"), new Country(country), ZoneId.of(zone), null);
    }
}
