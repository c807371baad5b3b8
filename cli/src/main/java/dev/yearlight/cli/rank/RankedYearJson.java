package dev.yearlight.cli.rank;

import dev.yearlight.cli.terminal.Json;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.YearSummary;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.pipeline.intake.OddRow;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.RankingNotes;
import dev.yearlight.ranking.Withheld;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ranked year for machines; {@code docs/rank-json.md} documents every field, and they stay. */
public final class RankedYearJson {

    private RankedYearJson() {}

    /** One JSON object. */
    public static String of(RankedYear ranked, ImportReport imported) {
        return Json.write(Document.of(ranked, imported));
    }

    private record Document(
            String schema,
            String from,
            String to,
            String timezone,
            String zoneDataVersion,
            String rankingVersion,
            Import imported,
            Year year,
            List<Day> chosen,
            List<Day> runnersUp,
            List<Cause> withheld,
            Notes notes) {

        static Document of(RankedYear ranked, ImportReport imported) {
            return new Document(
                    "yearlight.rank/1",
                    ranked.snapshot().window().from().toString(),
                    ranked.snapshot().window().lastDay().toString(),
                    ranked.snapshot().zone(),
                    ranked.snapshot().zoneDataVersion(),
                    ranked.snapshot().rankingVersion(),
                    Import.of(imported),
                    Year.of(ranked.snapshot().year()),
                    ranked.chosen().stream().map(Day::of).toList(),
                    ranked.runnersUp().stream().map(Day::of).toList(),
                    ranked.withheld().stream().map(Cause::of).toList(),
                    Notes.of(ranked));
        }
    }

    private record Import(
            int files,
            long ignoredFiles,
            long rows,
            long plays,
            long duplicates,
            long oddRows,
            Map<String, Long> oddRowsByReason,
            List<OddRow> listedOddRows,
            long privatePlays,
            long unnamedCreators) {

        static Import of(ImportReport report) {
            return new Import(
                    report.files().size(),
                    report.ignoredFiles(),
                    report.rows(),
                    report.plays(),
                    report.duplicates(),
                    report.odd(),
                    OddRows.byName(report),
                    report.listedOddRows(),
                    report.privatePlays(),
                    report.unnamedCreators());
        }
    }

    private record Year(
            List<Figure> figures,
            List<Ranked> topArtists,
            List<Ranked> topTracks,
            List<Ranked> topShows,
            List<Ranked> topGenres) {

        static Year of(YearSummary year) {
            return new Year(year.figures(), year.topArtists(), year.topTracks(), year.topShows(), year.topGenres());
        }
    }

    private record Day(
            String date,
            String category,
            String categoryName,
            double value,
            double usual,
            double strength,
            double score,
            List<Figure> reasons) {

        static Day of(Candidate candidate) {
            return new Day(
                    candidate.date().toString(),
                    candidate.category().name(),
                    candidate.category().displayName(),
                    candidate.value(),
                    candidate.usual(),
                    candidate.strength(),
                    candidate.score(),
                    candidate.reasons());
        }
    }

    private record Cause(String category, String cause, String detail) {

        static Cause of(Withheld withheld) {
            return new Cause(withheld.category().name(), withheld.cause().name(), withheld.detail());
        }
    }

    private record Notes(
            boolean musicEligible,
            boolean podcastsEligible,
            @Nullable String firstTimesSince,
            int autoplayRuns,
            long autoplayMinutes,
            int fullDays,
            int unreadPlays) {

        static Notes of(RankedYear ranked) {
            RankingNotes notes = ranked.notes();
            return new Notes(
                    notes.musicEligible(),
                    notes.podcastsEligible(),
                    notes.firstTimesSince().map(Object::toString).orElse(null),
                    notes.caps().autoplayRuns(),
                    notes.caps().autoplayMillis() / 60_000,
                    notes.caps().fullDays(),
                    notes.caps().unreadPlays());
        }
    }
}
