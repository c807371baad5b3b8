package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.ranking.Works.Work;
import java.util.List;

/** The top lists of a day or a year, from its sums. */
final class TopLists {

    private final Works works;
    private final Sums sums;

    TopLists(Works works, Sums sums) {
        this.works = works;
        this.sums = sums;
    }

    List<Ranked> artists(int limit) {
        return creators(PlayKind.TRACK, limit);
    }

    List<Ranked> shows(int limit) {
        return creators(PlayKind.EPISODE, limit);
    }

    /** Tracks with a counted play, by plays. */
    List<Ranked> tracks(int limit) {
        TopList list = TopList.byPlays(limit);
        for (int number = 0; number < sums.workPlays.length; number++) {
            Work work = works.get(number);
            if (work.kind == PlayKind.TRACK && sums.workPlays[number] > 0) {
                list.offer(work.title, works.creator(work.creator), sums.workMillis[number], sums.workPlays[number]);
            }
        }
        return list.best();
    }

    List<Ranked> genres(int limit) {
        TopList list = TopList.byMinutes(limit);
        for (int genre = 0; genre < sums.genreMillis.length; genre++) {
            list.offer(works.genre(genre), "", sums.genreMillis[genre], sums.genrePlays[genre]);
        }
        return list.best();
    }

    private List<Ranked> creators(PlayKind kind, int limit) {
        TopList list = TopList.byMinutes(limit);
        for (int creator = 0; creator < sums.creatorMillis.length; creator++) {
            if (works.creatorKind(creator) == kind) {
                list.offer(works.creator(creator), "", sums.creatorMillis[creator], sums.creatorPlays[creator]);
            }
        }
        return list.best();
    }
}
