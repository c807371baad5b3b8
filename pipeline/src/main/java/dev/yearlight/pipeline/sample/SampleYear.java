package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.sample.Dice.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * One synthetic listener with all that is known of their listening.
 *
 * @param plays in play order, history before the window first
 * @param planted true best days of their categories
 */
public record SampleYear(Listener listener, List<Play> plays, List<PlantedDay> planted) {

    private static final int FEWEST_ACTIVE_DAYS = 40;
    private static final int EVENT_IDS = 10_000_000;
    private static final double LEAST_MUSIC_MINUTES = 900;

    /** Copies the lists. */
    public SampleYear {
        plays = List.copyOf(plays);
        planted = List.copyOf(planted);
    }

    static SampleYear of(long seed, int number, Window window, InventedCatalog catalog) {
        Person person = Person.of(seed, number, window);
        Dice dice = Dice.of(seed, Purpose.YEAR, number);
        Taste taste = new Taste(dice, catalog, person);
        Timeline timeline = new Timeline(person.listener().zone());
        new Sessions(dice, catalog, person, taste, window, timeline).fill();
        List<PlantedDay> planted = List.of();
        if (hasOrdinaryDays(timeline, window)) {
            Dice planting = Dice.of(seed, Purpose.PLANTING, number);
            PlantedContents contents = new PlantedContents(planting, person, catalog, window, timeline, taste);
            planted = new Planting(planting, person, window, timeline, contents).plant();
        }
        return new SampleYear(person.listener(), plays(timeline), planted);
    }

    private static boolean hasOrdinaryDays(Timeline timeline, Window window) {
        NavigableMap<LocalDate, List<Heard>> days = timeline.days().subMap(window.from(), true, window.lastDay(), true);
        double minutes =
                days.values().stream().mapToDouble(Measures::musicMinutes).sum();
        return days.size() >= FEWEST_ACTIVE_DAYS && minutes >= LEAST_MUSIC_MINUTES;
    }

    /** Padded, so that the order of ids is the order of plays. */
    private static String eventId(int place) {
        return Integer.toString(EVENT_IDS + place).substring(1);
    }

    private static List<Play> plays(Timeline timeline) {
        List<Play> plays = new ArrayList<>();
        for (List<Heard> day : timeline.days().values()) {
            for (Heard heard : day) {
                Playable what = heard.what();
                plays.add(new Play(
                        heard.startMillis(),
                        heard.playedMillis(),
                        what.kind(),
                        what.title(),
                        what.creator(),
                        heard.inPrivate(),
                        false,
                        eventId(plays.size())));
            }
        }
        return plays;
    }
}
