package dev.yearlight.ranking;

import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.ranking.Works.Work;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The counted plays of a day in order of their start; of a long day an even selection that keeps what matters. */
final class DayLog {

    private final ListeningYear year;
    private final List<Integer> rows = new ArrayList<>();
    private final BitSet firstTimes = new BitSet();

    DayLog(ListeningYear year, int day) {
        this.year = year;
        Ledger ledger = year.ledger();
        for (int row = ledger.firstRow(day); row < ledger.firstRow(day + 1); row++) {
            if (ledger.play(row).counted()) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingLong(row -> ledger.play(row).startMillis()));
        BitSet heard = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            int creator = ledger.work(rows.get(i)).creator;
            if (!heard.get(creator) && year.firstTimes().on(day, creator)) {
                firstTimes.set(i);
            }
            heard.set(creator);
        }
    }

    /** At most as many lines as a day may have: the first play of each top track and each first time stay. */
    List<LogLine> lines(List<Ranked> topTracks) {
        List<LogLine> lines = new ArrayList<>();
        BitSet selected =
                EvenSelection.of(rows.size(), List.of(firstPlays(topTracks), firstTimes), RemarkableDay.LONGEST_LOG);
        selected.stream().forEach(i -> lines.add(line(i)));
        return lines;
    }

    private BitSet firstPlays(List<Ranked> topTracks) {
        BitSet firstPlays = new BitSet();
        for (Ranked track : topTracks) {
            for (int i = 0; i < rows.size(); i++) {
                Play play = year.ledger().play(rows.get(i));
                if (play.kind() == PlayKind.TRACK
                        && play.title().equals(track.name())
                        && play.creator().equals(track.by())) {
                    firstPlays.set(i);
                    break;
                }
            }
        }
        return firstPlays;
    }

    private LogLine line(int i) {
        int row = rows.get(i);
        Work work = year.ledger().work(row);
        int minute = year.clock().minuteOfDay(year.ledger().play(row).startMillis());
        return new LogLine(
                LocalTime.MIN.plusMinutes(minute),
                work.kind,
                work.title,
                year.works().creator(work.creator),
                Figures.inMinutes(year.ledger().millis(row)),
                firstTimes.get(i));
    }
}
