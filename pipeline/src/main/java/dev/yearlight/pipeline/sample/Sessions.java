package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fills a timeline with a person's ordinary days: sessions by habit, skips, podcasts, holidays, nights of autoplay. */
final class Sessions {

    private static final long PAUSE = Duration.ofSeconds(40).toMillis();
    private static final double LONGEST_DAY_MINUTES = 480;
    private static final int SETTLED_DAYS = 180;

    private final Dice dice;
    private final InventedCatalog catalog;
    private final Person person;
    private final Taste taste;
    private final Window window;
    private final Timeline timeline;
    private long cursor = Long.MIN_VALUE / 2;
    private int episodesHeard;
    private int chaptersHeard;

    Sessions(Dice dice, InventedCatalog catalog, Person person, Taste taste, Window window, Timeline timeline) {
        this.dice = dice;
        this.catalog = catalog;
        this.person = person;
        this.taste = taste;
        this.window = window;
        this.timeline = timeline;
    }

    /** All days from the first of the known history to the end of the window. */
    void fill() {
        for (LocalDate date = person.firstDay(); date.isBefore(window.until()); date = date.plusDays(1)) {
            if (!person.onHoliday(date) && dice.chance(person.activeChance())) {
                day(date);
            }
        }
    }

    private void day(LocalDate date) {
        double spread = Math.exp(0.5 * dice.gaussian());
        double minutes = Math.min(
                LONGEST_DAY_MINUTES, person.minutes() * spread * person.habits().factorOf(date));
        int sessions = 1 + dice.below(1 + (int) Math.min(4, minutes / 25));
        List<LocalTime> starts = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            starts.add(person.habits().startOn(date, dice));
        }
        Collections.sort(starts);
        for (LocalTime start : starts) {
            session(date, start, minutes / sessions);
        }
        if (dice.chance(person.autoplayChance())) {
            music(date, LocalTime.of(22, dice.between(20, 59)), dice.between(200, 420), true);
        }
    }

    private void session(LocalDate date, LocalTime start, double minutes) {
        if (dice.chance(person.podcastChance())) {
            podcast(date, start, minutes);
        } else if (dice.chance(person.bookChance())) {
            book(date, start, minutes);
        } else {
            music(date, start, minutes, false);
        }
    }

    private void music(LocalDate date, LocalTime time, double minutes, boolean leftAlone) {
        boolean inPrivate = dice.chance(person.privateChance());
        boolean settled = !date.isBefore(
                person.historyBefore(window) ? window.from() : person.firstDay().plusDays(SETTLED_DAYS));
        long start = begin(date, time);
        long end = start + (long) (minutes * 60_000);
        while (cursor < end && timeline.dateOf(start).equals(date)) {
            Playable track = leftAlone ? taste.familiar(date, settled) : taste.next(date, settled);
            play(track, leftAlone ? track.lengthMillis() : played(track), inPrivate);
        }
    }

    private void podcast(LocalDate date, LocalTime time, double minutes) {
        Show show = taste.shows().get(dice.popular(taste.shows().size()));
        long start = begin(date, time);
        long end = start + (long) (minutes * 60_000);
        while (cursor < end && timeline.dateOf(start).equals(date)) {
            Playable episode =
                    show.episodes().get(episodesHeard++ % show.episodes().size());
            boolean whole = dice.chance(0.6);
            play(
                    episode,
                    whole ? episode.lengthMillis() : (long) (episode.lengthMillis() * dice.between(0.05, 0.9)),
                    false);
        }
    }

    private void book(LocalDate date, LocalTime time, double minutes) {
        long start = begin(date, time);
        long end = start + (long) (minutes * 60_000);
        Book book = catalog.books().get(person.number() % catalog.books().size());
        while (cursor < end && timeline.dateOf(start).equals(date)) {
            Playable chapter =
                    book.chapters().get(chaptersHeard++ % book.chapters().size());
            play(chapter, chapter.lengthMillis(), false);
        }
    }

    private long begin(LocalDate date, LocalTime time) {
        long wanted = date.atTime(time).atZone(timeline.zone()).toInstant().toEpochMilli();
        cursor = Math.max(wanted, cursor + PAUSE);
        return cursor;
    }

    private void play(Playable what, long playedMillis, boolean inPrivate) {
        if (cursor + playedMillis < timeline.startOf(window.until())) {
            timeline.add(new Heard(cursor, playedMillis, what, inPrivate));
        }
        cursor += playedMillis + dice.between(300, 2_500);
    }

    /** Whole, or skipped within seconds, or left somewhere on the way. */
    private long played(Playable track) {
        if (dice.chance(person.skipChance())) {
            return dice.chance(0.1) ? 0 : dice.between(400, (int) Play.COUNTED_MILLIS - 1);
        }
        return dice.chance(0.08) ? (long) (track.lengthMillis() * dice.between(0.4, 0.95)) : track.lengthMillis();
    }
}
