package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts remarkable days into a filled timeline and says which: a random part of the categories for each listener. */
final class Planting {

    /** The later outdo what the earlier have laid. */
    private static final List<Category> ORDER = List.of(
            Category.TOP_ARTIST,
            Category.NOSTALGIC,
            Category.TOP_GENRE,
            Category.UNUSUAL,
            Category.PODCAST,
            Category.DISCOVERY,
            Category.MUSIC);

    private static final double CHANCE = 0.65;
    private static final double NEAR_MIDNIGHT = 0.6;
    private static final int BURN_IN_DAYS = 200;
    private static final int MARGIN_DAYS = 8;

    private final Dice dice;
    private final Person person;
    private final Window window;
    private final Timeline timeline;
    private final PlantedContents contents;

    Planting(Dice dice, Person person, Window window, Timeline timeline, PlantedContents contents) {
        this.dice = dice;
        this.person = person;
        this.window = window;
        this.timeline = timeline;
        this.contents = contents;
    }

    /** Plants, each on a day of its own. */
    List<PlantedDay> plant() {
        List<LocalDate> free = new ArrayList<>(
                timeline.days().subMap(window.from(), window.until()).keySet());
        free.removeIf(this::unfit);
        List<PlantedDay> planted = new ArrayList<>();
        for (Category category : ORDER) {
            if (dice.chance(CHANCE)) {
                plant(category, free).ifPresent(day -> {
                    planted.add(day);
                    free.removeIf(
                            date -> Math.abs(date.toEpochDay() - day.date().toEpochDay()) <= 1);
                });
            }
        }
        return contents.stillTrue(planted);
    }

    private Optional<PlantedDay> plant(Category category, List<LocalDate> free) {
        List<LocalDate> dates =
                free.stream().filter(date -> fits(category, date)).toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = dice.oneOf(dates);
        boolean nearMidnight = category != Category.MUSIC
                && Composer.farFromUtc(person.listener(), date)
                && dice.chance(NEAR_MIDNIGHT);
        return contents.put(category, date, nearMidnight)
                .map(what -> new PlantedDay(person.listener().id(), category, date, nearMidnight, what));
    }

    /** A discovery is only believed once the history is long enough, wherever the window begins. */
    private boolean fits(Category category, LocalDate date) {
        return category != Category.DISCOVERY
                || !date.isBefore(timeline.days().firstKey().plusDays(BURN_IN_DAYS));
    }

    private boolean unfit(LocalDate date) {
        return window.indexOf(date) < MARGIN_DAYS
                || window.indexOf(date) >= window.days() - MARGIN_DAYS
                || MonthDay.from(date).equals(person.listener().birthday());
    }
}
