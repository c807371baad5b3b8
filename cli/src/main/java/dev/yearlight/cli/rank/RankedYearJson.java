package dev.yearlight.cli.rank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.pipeline.history.ImportReport;
import dev.yearlight.ranking.Candidate;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Withheld;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ranked year for machines; {@code docs/rank-json.md} documents every field, and they stay. */
public final class RankedYearJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RankedYearJson() {}

    /** One JSON object. */
    public static String of(RankedYear ranked, ImportReport imported) {
        try {
            return MAPPER.writeValueAsString(Document.of(ranked, imported));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
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
                    Year.of(ranked),
                    ranked.chosen().stream().map(Day::of).toList(),
                    ranked.runnersUp().stream().map(Day::of).toList(),
                    ranked.withheld().stream().map(Cause::of).toList(),
                    Notes.of(ranked));
        }
    }

    private record Import(long rows, long plays, long duplicates, Map<String, Long> oddRows) {

        static Import of(ImportReport report) {
            return new Import(report.rows(), report.plays(), report.duplicates(), OddRows.byName(report));
        }
    }

    private record Year(List<Figure> figures, List<Ranked> topArtists, List<Ranked> topShows, List<Ranked> topGenres) {

        static Year of(RankedYear ranked) {
            var year = ranked.snapshot().year();
            return new Year(year.figures(), year.topArtists(), year.topShows(), year.topGenres());
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
            Optional<String> firstTimesSince,
            int autoplayRuns,
            long autoplayMinutes,
            int fullDays,
            int unreadPlays) {

        static Notes of(RankedYear ranked) {
            var notes = ranked.notes();
            return new Notes(
                    notes.musicEligible(),
                    notes.podcastsEligible(),
                    notes.firstTimesSince().map(Object::toString),
                    notes.caps().autoplayRuns(),
                    notes.caps().autoplayMillis() / 60_000,
                    notes.caps().fullDays(),
                    notes.caps().unreadPlays());
        }
    }
}
