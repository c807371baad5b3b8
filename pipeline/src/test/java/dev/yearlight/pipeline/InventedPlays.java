package dev.yearlight.pipeline;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.data.PlaysWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Years of listening by chance, the same for the same seed. */
public final class InventedPlays {

    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final int PLAYS = 400;

    private InventedPlays() {}

    /** The id of a listener by number; ids sort by it. */
    public static ListenerId id(int number) {
        return new ListenerId("listener-" + (1_000 + number));
    }

    /** So many listeners, around the globe. */
    public static Map<ListenerId, Listener> listeners(int count) {
        List<String> zones = List.of("Europe/Stockholm", "America/New_York", "Asia/Tokyo", "UTC");
        Map<ListenerId, Listener> listeners = new HashMap<>();
        for (int number = 0; number < count; number++) {
            ZoneId zone = ZoneId.of(zones.get(number % zones.size()));
            listeners.put(id(number), new Listener(id(number), new Country("SE"), zone, null));
        }
        return listeners;
    }

    /** A year of one listener, in play order. */
    public static List<Play> year(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Play> plays = new ArrayList<>();
        for (int play = 0; play < PLAYS; play++) {
            // Squared, so that days differ.
            int day = (int) (364 * Math.pow(random.nextDouble(), 2));
            Instant start = NEW_YEAR.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
            plays.add(new Play(
                    start.toEpochMilli(),
                    random.nextInt(20_000, 400_000),
                    PlayKind.TRACK,
                    "Track " + random.nextInt(80),
                    "Artist " + random.nextInt(30),
                    false,
                    false,
                    "event-" + (10_000 + play)));
        }
        plays.sort(Play.ORDER);
        return plays;
    }

    /** Writes a plays data set of so many listeners. */
    public static void write(Path directory, int buckets, int listeners) throws IOException {
        try (PlaysWriter writer = new PlaysWriter(directory, buckets)) {
            for (int number = 0; number < listeners; number++) {
                for (Play play : year(number)) {
                    writer.write(id(number), play);
                }
            }
        }
    }
}
