package dev.yearlight.ranking;

import dev.yearlight.domain.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best few of many, without sorting them all; the names settle ties, so that no order of reading decides. */
final class TopList {

    private static final Comparator<Ranked> BY_NAME =
            Comparator.comparing(Ranked::name).thenComparing(Ranked::by);
    private static final Comparator<Ranked> BY_MINUTES = Comparator.comparingDouble(Ranked::minutes)
            .thenComparingInt(Ranked::plays)
            .reversed()
            .thenComparing(BY_NAME);
    private static final Comparator<Ranked> BY_PLAYS = Comparator.comparingInt(Ranked::plays)
            .thenComparingDouble(Ranked::minutes)
            .reversed()
            .thenComparing(BY_NAME);

    private final boolean byPlays;
    private final Comparator<Ranked> order;
    private final int limit;
    private final List<Ranked> best;

    private TopList(boolean byPlays, int limit) {
        this.byPlays = byPlays;
        this.order = byPlays ? BY_PLAYS : BY_MINUTES;
        this.limit = limit;
        this.best = new ArrayList<>(limit + 1);
    }

    static TopList byMinutes(int limit) {
        return new TopList(false, limit);
    }

    static TopList byPlays(int limit) {
        return new TopList(true, limit);
    }

    /** Takes it in where it is among the best; nothing without minutes and plays ever is. */
    void offer(String name, String by, long millis, int plays) {
        if ((millis == 0 && plays == 0) || (best.size() == limit && isBehind(best.getLast(), millis, plays))) {
            return;
        }
        Ranked ranked = new Ranked(name, by, Figures.inMinutes(millis), plays);
        if (best.size() == limit && order.compare(ranked, best.getLast()) >= 0) {
            return;
        }
        int place = best.size();
        while (place > 0 && order.compare(ranked, best.get(place - 1)) < 0) {
            place--;
        }
        best.add(place, ranked);
        if (best.size() > limit) {
            best.removeLast();
        }
    }

    /** Whether what counts first settles it, as it does for most. */
    private boolean isBehind(Ranked last, long millis, int plays) {
        return byPlays ? plays < last.plays() : Figures.inMinutes(millis) < last.minutes();
    }

    /** Best first. */
    List<Ranked> best() {
        return best;
    }
}
