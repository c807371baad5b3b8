package dev.yearlight.ranking;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.ranking.Works.Work;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one listener's history in a single pass: into days of the window, and into first times over all of it. */
final class HistoryReader {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private final CapSettings caps;
    private final int nostalgicUntil;
    private final Window window;
    private final int windowDays;
    private final LocalDays clock;
    private final Catalog catalog;
    private final List<Play> history;
    private final int unread;
    private final Works works;
    private final Ledger ledger = new Ledger();
    private final DayTotals days;
    private final WholeYear whole = new WholeYear();
    private final KnownMinutes known = new KnownMinutes();
    private final FirstTimes firstTimes;
    private final AutoplayWatch autoplay;
    private final BitSet fullDays = new BitSet();

    HistoryReader(
            RankingSettings settings,
            Listener listener,
            Window window,
            List<Play> history,
            int dropped,
            Catalog catalog) {
        this.caps = settings.caps();
        this.nostalgicUntil = window.from().getYear() - settings.thresholds().nostalgicYears();
        this.window = window;
        this.windowDays = window.days();
        int tooMany = Math.max(0, history.size() - caps.plays());
        this.unread = dropped + tooMany;
        this.history = history.subList(tooMany, history.size());
        this.clock = clock(listener, window, this.history);
        this.catalog = catalog;
        this.works = new Works(catalog);
        this.days = new DayTotals(windowDays);
        this.firstTimes = new FirstTimes(settings);
        this.autoplay = new AutoplayWatch(caps);
    }

    /** Reads all; refuses a history that is not in play order. */
    ListeningYear read() {
        @Nullable Play previous = null;
        for (Play play : history) {
            // Nearly every play ends after the one before, so that no ids need comparing.
            if (previous != null
                    && previous.endMillis() >= play.endMillis()
                    && Play.ORDER.compare(previous, play) > 0) {
                throw new IllegalArgumentException("history must be in play order: by end, then event id");
            }
            previous = play;
            long day = clock.epochDay(play.startMillis()) - window.from().toEpochDay();
            if (day < windowDays) {
                read(play, (int) Math.max(day, Integer.MIN_VALUE / 2));
            }
        }
        ledger.group(windowDays);
        return new ListeningYear(
                window,
                clock,
                !catalog.isEmpty(),
                works,
                ledger,
                days,
                Sums.of(works, ledger, 0, ledger.rows()),
                whole,
                firstTimes,
                known,
                new CapsApplied(autoplay.runs(), autoplay.millis(), fullDays.cardinality(), unread));
    }

    private void read(Play play, int day) {
        Work work = works.of(play);
        if (play.counted()) {
            firstTimes.heard(work, day);
        }
        if (day < 0) {
            autoplay.admit(play.startMillis(), Math.max(0, play.playedMillis()));
            return;
        }
        boolean unknown = play.playedMillis() == Play.UNKNOWN_DURATION;
        long duration = unknown ? work.lengthMillis() : play.playedMillis();
        addToWhole(play, work, day, duration);
        long admitted = autoplay.admit(play.startMillis(), duration);
        if (!play.shapesTaste()) {
            return;
        }
        if (play.counted()) {
            known.add(play.kind(), duration > 0);
        }
        if (admitted < duration) {
            autoplay.cut(duration - admitted);
        }
        long counted = Math.min(admitted, caps.millisPerDay() - days.listening[day]);
        boolean crowded = days.plays[day] == caps.playsPerDay();
        if (counted < admitted || (crowded && play.counted())) {
            fullDays.set(day);
        }
        boolean nothingLeft = crowded || (counted == 0 && duration > 0);
        if (!nothingLeft && (counted > 0 || play.counted())) {
            addToRanking(play, work, day, counted);
        }
    }

    private void addToWhole(Play play, Work work, int day, long duration) {
        long counted = Math.min(duration, caps.millisPerDay() - days.all[day]);
        days.all[day] += counted;
        days.allPlays[day] += play.counted() ? 1 : 0;
        whole.add(work, counted, play.counted());
    }

    private void addToRanking(Play play, Work work, int day, long millis) {
        ledger.add(play, work, day, millis);
        days.listening[day] += millis;
        days.plays[day] += play.counted() ? 1 : 0;
        switch (work.kind) {
            case TRACK -> addMusic(work, day, millis, play.counted() ? 1 : 0);
            case EPISODE -> days.podcasts[day] += millis;
            case CHAPTER -> {}
        }
    }

    private void addMusic(Work work, int day, long millis, int plays) {
        days.music[day] += millis;
        days.musicPlays[day] += plays;
        if (work.genres().length > 0) {
            days.genreKnown[day] += millis;
        }
        if (work.releaseYear() > 0) {
            days.yearKnown[day] += millis;
            days.nostalgic[day] += work.releaseYear() <= nostalgicUntil ? millis : 0;
        }
    }

    private static LocalDays clock(Listener listener, Window window, List<Play> history) {
        long last = (window.until().toEpochDay() + 1) * MILLIS_PER_DAY;
        long first = last;
        for (Play play : history) {
            first = Math.min(first, play.startMillis());
        }
        return LocalDays.between(listener.zone(), first, last);
    }
}
