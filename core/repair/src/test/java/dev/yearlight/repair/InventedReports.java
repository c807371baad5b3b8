package dev.yearlight.repair;

import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.ReportJson;
import dev.yearlight.codecs.SnapshotCodec;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.domain.TokenUsage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Reports as a writer would store them, for listeners of the test kit. */
public final class InventedReports {

    public static final RunId RUN = new RunId("01K00000000000000000000RVN");
    public static final RunId REPLAY = new RunId("01K000000000000000000REP1A");
    public static final TokenUsage USAGE = new TokenUsage(100, 0, 20);
    public static final int CALLS = 1;
    public static final long TERM = 3;

    private InventedReports() {}

    /** The id of a number. */
    public static AttemptId attempt(int number) {
        return new AttemptId("01K%023d".formatted(number));
    }

    /** A day that is written and whole. */
    public static StoredDay written(
            Snapshot snapshot, int day, RunId run, int epoch, AttemptId attempt, AttemptId... earlier) {
        RemarkableDay facts = snapshot.days().get(day);
        Report report = Report.of(attempt, snapshot, facts, new Story("A day", "It was a day."));
        Content content = new Content(
                ByteBuffer.wrap(ReportJson.encode(report)),
                ByteBuffer.wrap(LineageJson.encode(lineage(snapshot, run, epoch, attempt, List.of(earlier)))));
        DayCell cell =
                new DayCell(DayState.WRITTEN, epoch, TERM, attempt, content.sha256(), facts.category(), report.title());
        return new StoredDay(facts.date(), cell, Optional.of(content));
    }

    /** A day that is set aside. */
    public static StoredDay parked(Snapshot snapshot, int day, AttemptId attempt) {
        RemarkableDay facts = snapshot.days().get(day);
        DayCell cell = new DayCell(DayState.PARKED, 1, TERM, attempt, "", facts.category(), "");
        return new StoredDay(facts.date(), cell, Optional.empty());
    }

    /** The same day taken back. */
    public static StoredDay removed(StoredDay day) {
        DayCell cell = day.cell();
        return new StoredDay(
                day.day(),
                new DayCell(DayState.REMOVED, cell.epoch(), cell.term(), cell.attempt(), "", cell.category(), ""),
                day.content());
    }

    private static Lineage lineage(
            Snapshot snapshot, RunId run, int epoch, AttemptId attempt, List<AttemptId> earlier) {
        return new Lineage(
                run,
                SnapshotCodec.id(snapshot),
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion(),
                epoch,
                TERM,
                attempt,
                "p1",
                "g1",
                "model",
                "http://model",
                "temperature=0.8",
                USAGE,
                CALLS,
                earlier);
    }
}
