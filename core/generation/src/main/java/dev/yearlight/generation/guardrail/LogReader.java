package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.RemarkableDay;
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
            if (line.minutes() > 0) {
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
        boolean[] episodes = new boolean[names.size()];
        boolean[] shows = new boolean[names.size()];
        LongSet seen = new LongSet(log.size());
        for (int line = 0; line < log.size(); line++) {
            int title = clock.get(line).owner();
            int creator = clock.get(line).maker();
            plays[title]++;
            plays[creator]++;
            titles[creator] += seen.add((long) creator << Integer.SIZE | title) ? 1 : 0;
            boolean episode = log.get(line).kind() == PlayKind.EPISODE;
            episodes[title] |= episode;
            shows[creator] |= episode;
        }
        for (int entity = 0; entity < plays.length; entity++) {
            add(plays[entity], Measure.PLAYS, entity);
        }
        for (int entity = 0; entity < titles.length; entity++) {
            add(titles[entity], shows[entity] ? Measure.EPISODES : Measure.TRACKS, entity);
        }
        numbers.add(Fact.ofDay(count(episodes), Measure.EPISODES));
        numbers.add(Fact.ofDay(count(shows), Measure.SHOWS));
    }

    private void add(int count, Measure measure, int owner) {
        if (count > 0) {
            numbers.add(new Fact(count, measure, Cue.NONE, owner, Mask.NONE));
        }
    }

    private static int count(boolean[] marks) {
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
