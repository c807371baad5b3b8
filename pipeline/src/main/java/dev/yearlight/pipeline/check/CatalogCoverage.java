package dev.yearlight.pipeline.check;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.TrackFacts;
import dev.yearlight.ranking.ThresholdSettings;
import java.util.List;
import java.util.Locale;

/** Of how many plays of tracks the catalog knows something. */
final class CatalogCoverage implements PlayCheck {

    private static final double PERCENT = 100;

    private final Catalog catalog;
    private final ThresholdSettings thresholds;
    private long tracks;
    private long known;
    private long genres;
    private long years;
    private long lengths;

    /** Judges by the shares that the ranking wants to know of a day. */
    CatalogCoverage(Catalog catalog, ThresholdSettings thresholds) {
        this.catalog = catalog;
        this.thresholds = thresholds;
    }

    @Override
    public void see(PlayAt row) {
        Play play = row.play();
        if (play == null || play.kind() != PlayKind.TRACK) {
            return;
        }
        TrackFacts facts = catalog.find(play.creator(), play.title());
        tracks++;
        known += facts.equals(TrackFacts.UNKNOWN) ? 0 : 1;
        genres += facts.genres().isEmpty() ? 0 : 1;
        years += facts.releaseYear() == 0 ? 0 : 1;
        lengths += facts.lengthMillis() == 0 ? 0 : 1;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                line("covered-plays", known, "with anything known", 0, ""),
                line("plays-with-genre", genres, "with a genre", thresholds.genreKnown(), "genre days"),
                line("plays-with-year", years, "with a release year", thresholds.nostalgicKnown(), "nostalgic days"),
                line("plays-with-length", lengths, "with a length", 0, ""));
    }

    /** A share below that which a day needs leaves many days without it. */
    private Line line(String name, long plays, String what, double needed, String lost) {
        boolean low = plays < needed * tracks;
        return Line.judged(
                Section.CATALOG,
                name,
                plays,
                low ? Severity.ODD : Severity.OK,
                String.format(
                        Locale.ROOT,
                        "plays of tracks %s (%.1f %% of them)",
                        what,
                        tracks == 0 ? 0 : PERCENT * plays / tracks),
                low ? String.format(Locale.ROOT, "rank wants %.0f %% of a day: few %s", PERCENT * needed, lost) : "");
    }
}
