package dev.yearlight.ranking;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Plays written down by local date and time. */
final class HandmadeHistory {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final ZoneId zone;
    private final List<Play> plays = new ArrayList<>();

    HandmadeHistory(ZoneId zone) {
        this.zone = zone;
    }

    HandmadeHistory() {
        this(STOCKHOLM);
    }

    HandmadeHistory track(LocalDate date, String time, double minutes, String artist, String title) {
        return add(date, time, Math.round(minutes * MILLIS_PER_MINUTE), PlayKind.TRACK, artist, title);
    }

    HandmadeHistory track(String date, String time, double minutes, String artist, String title) {
        return track(LocalDate.parse(date), time, minutes, artist, title);
    }

    HandmadeHistory scrobble(LocalDate date, String time, String artist, String title) {
        return add(date, time, Play.UNKNOWN_DURATION, PlayKind.TRACK, artist, title);
    }

    HandmadeHistory episode(String date, String time, double minutes, String show, String title) {
        return add(LocalDate.parse(date), time, Math.round(minutes * MILLIS_PER_MINUTE), PlayKind.EPISODE, show, title);
    }

    /** Some tracks of some minutes, one after the other, each with a minute of silence after it. */
    HandmadeHistory session(LocalDate date, String from, int tracks, int minutes, String artist) {
        for (int i = 0; i < tracks; i++) {
            LocalTime at = LocalTime.parse(from).plusMinutes((long) i * (minutes + 1));
            track(date, at.toString(), minutes, artist, artist + " no. " + i);
        }
        return this;
    }

    HandmadeHistory session(String date, String from, int tracks, int minutes, String artist) {
        return session(LocalDate.parse(date), from, tracks, minutes, artist);
    }

    /** Five artists in turn, six tracks of four minutes an evening: a listener with habits. */
    HandmadeHistory habits(String from, String until) {
        LocalDate end = LocalDate.parse(until);
        for (LocalDate date = LocalDate.parse(from); date.isBefore(end); date = date.plusDays(1)) {
            for (int i = 0; i < 6; i++) {
                String artist = "Habit " + (i + date.getDayOfMonth()) % 5;
                track(date, "18:" + (10 + 5 * i), 4, artist, "Song " + i);
            }
        }
        return this;
    }

    /** The last play as listened to in a private session. */
    HandmadeHistory inPrivate() {
        Play last = plays.removeLast();
        plays.add(new Play(
                last.startMillis(),
                last.playedMillis(),
                last.kind(),
                last.title(),
                last.creator(),
                true,
                false,
                last.eventId()));
        return this;
    }

    /** The last play as excluded from taste. */
    HandmadeHistory excluded() {
        Play last = plays.removeLast();
        plays.add(new Play(
                last.startMillis(),
                last.playedMillis(),
                last.kind(),
                last.title(),
                last.creator(),
                false,
                true,
                last.eventId()));
        return this;
    }

    List<Play> inPlayOrder() {
        return plays.stream().sorted(Play.ORDER).toList();
    }

    private HandmadeHistory add(LocalDate date, String time, long millis, PlayKind kind, String creator, String title) {
        long start = date.atTime(LocalTime.parse(time)).atZone(zone).toInstant().toEpochMilli();
        plays.add(new Play(start, millis, kind, title, creator, false, false, "row-%07d".formatted(plays.size())));
        return this;
    }
}
