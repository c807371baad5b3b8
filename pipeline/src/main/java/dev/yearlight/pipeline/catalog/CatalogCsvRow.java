package dev.yearlight.pipeline.catalog;

import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.intake.Names;
import dev.yearlight.pipeline.intake.OddReason;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one row of a catalog's CSV. */
final class CatalogCsvRow {

    private static final int MOST_GENRES = 20;
    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final List<String> columns;
    private final int longestName;

    CatalogCsvRow(List<String> columns, int longestName) {
        this.columns = columns;
        this.longestName = longestName;
    }

    /** What the row came to. */
    Outcome read(List<String> record) {
        if (record.size() != columns.size()) {
            return new Odd(OddReason.WRONG_FIELD_COUNT);
        }
        String title = field(record, "title");
        String creator = field(record, "creator");
        List<String> genres = SEMICOLON
                .splitAsStream(field(record, "genres"))
                .map(String::strip)
                .filter(Names::told)
                .distinct()
                .toList();
        String year = field(record, "release_year");
        String length = field(record, "length_ms");
        @Nullable OddReason odd = oddness(title, creator, genres, year, length);
        if (odd != null) {
            return new Odd(odd);
        }
        TrackFacts facts = new TrackFacts(
                genres, year.isEmpty() ? 0 : Integer.parseInt(year), length.isEmpty() ? 0 : Long.parseLong(length));
        return new Track(new CatalogEntry(creator, title, facts));
    }

    private @Nullable OddReason oddness(String title, String creator, List<String> genres, String year, String length) {
        if (title.isEmpty() || creator.isEmpty()) {
            return OddReason.NO_NAMES;
        }
        for (String name :
                Stream.concat(Stream.of(title, creator), genres.stream()).toList()) {
            @Nullable OddReason odd = Names.oddness(name, longestName);
            if (odd != null) {
                return odd;
            }
        }
        if (genres.size() > MOST_GENRES) {
            return OddReason.TOO_MANY_GENRES;
        }
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            return OddReason.UNREADABLE_YEAR;
        }
        return length.isEmpty() ? null : oddLength(length);
    }

    private static @Nullable OddReason oddLength(String length) {
        if (!WHOLE.matcher(length).matches()) {
            return OddReason.UNREADABLE_DURATION;
        }
        long millis = Long.parseLong(length);
        if (millis < 0) {
            return OddReason.NEGATIVE_DURATION;
        }
        return millis > LONGEST_MILLIS ? OddReason.LONGER_THAN_A_DAY : null;
    }

    private String field(List<String> record, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : record.get(index).strip();
    }

    /** What a row came to. */
    sealed interface Outcome {}

    /** It became no track. */
    record Odd(OddReason reason) implements Outcome {}

    /** It tells a track. */
    record Track(CatalogEntry entry) implements Outcome {}
}
