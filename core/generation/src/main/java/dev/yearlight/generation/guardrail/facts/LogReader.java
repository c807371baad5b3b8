package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.generation.guardrail.text.Hashing;
import dev.yearlight.generation.guardrail.text.LongSet;
import java.util.ArrayList;
import java.util.List;

/** Reads a day's log: its names, its starts, and what can be counted in it. */
final class LogReader {

    private final Names names;
    private final List<Fact> numbers;
    private final List<Facts.Start> clock = new ArrayList<>(RemarkableDay.LONGEST_LOG);

    /** @param numbers where it adds what it reads */
    LogReader(Names names, List<Fact> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    List<Facts.Start> clock() {
        return clock;
    }

    void read(RemarkableDay day) {
        for (LogLine line : day.log()) {
            int title = names.add(line.title());
            int creator = names.addCreator(line.creator());
            names.addPair(title, creator);
            clock.add(new Facts.Start(line.at().getHour() * 60 + line.at().getMinute(), title, creator));
            if (line.minutes() > 0 && title != Mask.ABSENT) {
                numbers.add(new Fact(Fact.asGiven(line.minutes()), Measure.MINUTES, Cue.NONE, title, Mask.NONE));
            }
        }
        if (day.playsInAll() == day.log().size()) {
            readCounts(day.log());
        }
    }

    /** What can be counted in a log that leaves nothing out. */
    private void readCounts(List<LogLine> log) {
        int[] plays = new int[names.size()];
        int[] titles = new int[names.size()];
        boolean[] shows = new boolean[names.size()];
        LongSet seen = new LongSet(0);
        LongSet episodes = new LongSet(0);
        LongSet spoken = new LongSet(0);
        for (int line = 0; line < log.size(); line++) {
            int title = clock.get(line).owner();
            int creator = clock.get(line).maker();
            boolean episode = log.get(line).kind() == PlayKind.EPISODE;
            if (title != Mask.ABSENT) {
                plays[title]++;
            }
            if (episode) {
                episodes.add(names.key(title, log.get(line).title()));
                spoken.add(names.key(creator, log.get(line).creator()));
            }
            if (creator != Mask.ABSENT) {
                plays[creator]++;
                shows[creator] |= episode;
                long work = Hashing.join(creator, names.key(title, log.get(line).title()));
                titles[creator] += seen.add(work) ? 1 : 0;
            }
        }
        for (int entity = 0; entity < plays.length; entity++) {
            add(plays[entity], Measure.PLAYS, entity);
        }
        for (int entity = 0; entity < titles.length; entity++) {
            add(titles[entity], shows[entity] ? Measure.EPISODES : Measure.TRACKS, entity);
        }
        numbers.add(Fact.ofDay(episodes.size(), Measure.EPISODES));
        numbers.add(Fact.ofDay(spoken.size(), Measure.SHOWS));
    }

    private void add(int count, Measure measure, int owner) {
        if (count > 0) {
            numbers.add(new Fact(count, measure, Cue.NONE, owner, Mask.NONE));
        }
    }
}
