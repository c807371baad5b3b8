package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import java.util.Arrays;

/** When each artist, show and audiobook was first heard, private listening too; and since when that can be believed. */
final class FirstTimes {

    private static final int NEVER = Integer.MAX_VALUE;

    private final int playsToBegin;
    private final int burnInDays;
    private int[] firstDays = {};
    private int musicPlays;
    private int historyBegins = NEVER;

    /** A history begins with its n-th counted play of music: a stray early row is no history. */
    FirstTimes(RankingSettings settings) {
        this.playsToBegin = settings.eligibility().musicPlays();
        this.burnInDays = settings.thresholds().burnInDays();
    }

    /** Notes a counted play; days are counted from the window's first, earlier ones below 0. */
    void heard(Works.Work work, int day) {
        int creator = work.creator;
        if (creator >= firstDays.length) {
            int known = firstDays.length;
            firstDays = Arrays.copyOf(firstDays, Math.max(64, creator * 2));
            Arrays.fill(firstDays, known, firstDays.length, NEVER);
        }
        firstDays[creator] = Math.min(firstDays[creator], day);
        if (work.kind == PlayKind.TRACK && ++musicPlays == playsToBegin) {
            historyBegins = day;
        }
    }

    /** The first day on which a first time is believed; beyond every window where the history is too short. */
    int believedFrom() {
        return historyBegins == NEVER ? NEVER : historyBegins + burnInDays;
    }

    /** The day on which a creator was first heard, counted from the window's first. */
    int firstDay(int creator) {
        return creator < firstDays.length ? firstDays[creator] : NEVER;
    }

    /** Whether the history before the window is long enough, so that first times need no hedging. */
    boolean reachesBack() {
        return believedFrom() <= 0;
    }

    /** Whether the day is the first on which the creator was heard, as far as that is believed. */
    boolean on(int day, int creator) {
        return day >= believedFrom() && creator < firstDays.length && firstDays[creator] == day;
    }
}
