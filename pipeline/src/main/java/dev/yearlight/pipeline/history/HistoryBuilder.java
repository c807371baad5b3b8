package dev.yearlight.pipeline.history;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeSet;

/** Gathers the rows of one import, file by file, and says at the end what became of each. */
final class HistoryBuilder {

    private static final int LISTED_FIELDS = 12;

    private final ImportLimits limits;
    private final SpotifyRow rows;
    private final Duplicates duplicates = new Duplicates();
    private final Map<String, String> names = new HashMap<>();
    private final List<FileTally> files = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<OddReason, Long> oddRows = new EnumMap<>(OddReason.class);
    private final List<OddRow> listedOddRows = new ArrayList<>();
    private final List<String> listedIgnoredFiles = new ArrayList<>();
    private long ignoredFiles;
    private FileTally file = new FileTally("");

    HistoryBuilder(ImportLimits limits, Instant now) {
        this.limits = limits;
        this.rows = new SpotifyRow(now, limits.nameLength());
    }

    void ignore(ExportFile other) {
        ignoredFiles++;
        if (listedIgnoredFiles.size() < limits.listedRows()) {
            listedIgnoredFiles.add(other.label());
        }
    }

    void startFile(ExportFile next) {
        file = new FileTally(next.label());
        files.add(file);
        duplicates.nextFile();
    }

    /** Takes one row; the first of a file decides whether the file is history at all. */
    void row(long number, boolean isObject, Map<String, String> fields) throws IOException {
        SpotifyLayout layout = SpotifyLayout.of(fields.keySet());
        if (number == 1) {
            file.layout = layout;
            if (layout == SpotifyLayout.UNKNOWN) {
                throw new HistoryRefusedException(
                        file.label, "its first row has " + fieldsFound(isObject, fields) + ".\n" + SpotifyLayout.KNOWN);
            }
        }
        if (!isObject) {
            odd(number, OddReason.NOT_AN_OBJECT);
            return;
        }
        switch (rows.read(layout, fields)) {
            case SpotifyRow.Odd odd -> odd(number, odd.reason());
            case SpotifyRow.Told told -> told(number, told, layout);
        }
    }

    private static String fieldsFound(boolean isObject, Map<String, String> fields) {
        if (!isObject) {
            return "no fields";
        }
        List<String> sorted = new ArrayList<>(new TreeSet<>(fields.keySet()));
        String listed = String.join(", ", sorted.subList(0, Math.min(LISTED_FIELDS, sorted.size())));
        return "the fields " + ExportFile.printable(listed);
    }

    private void odd(long number, OddReason reason) {
        file.odd++;
        oddRows.merge(reason, 1L, Long::sum);
        if (listedOddRows.size() < limits.listedRows()) {
            listedOddRows.add(new OddRow(file.label, number, reason));
        }
    }

    private void told(long number, SpotifyRow.Told told, SpotifyLayout layout) throws IOException {
        if (duplicates.isDuplicate(told, layout.tellsSeconds())) {
            file.duplicates++;
            return;
        }
        if (kept.size() == limits.plays()) {
            throw new HistoryRefusedException(file.label, "holds more than the " + limits.plays() + " plays allowed");
        }
        // Rows of one file keep their order; plays that end in the same minute have no other.
        String eventId = String.format(Locale.ROOT, "%05d-%09d", files.size(), number);
        Play play = new Play(
                told.endMillis() - told.playedMillis(),
                told.playedMillis(),
                told.kind(),
                shared(told.title()),
                shared(told.creator()),
                told.privateSession(),
                told.unnamedCreator(),
                eventId);
        kept.add(new Kept(play, layout.tellsSeconds(), file));
    }

    /** One copy of a name, however often it is played. */
    private String shared(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    ImportedHistory build() {
        OtherExport extended = new OtherExport();
        kept.stream().filter(Kept::tellsSeconds).map(Kept::play).forEach(extended::add);
        List<Play> plays = new ArrayList<>(kept.size());
        for (Kept each : kept) {
            if (!each.tellsSeconds() && extended.tells(each.play())) {
                each.file().duplicates++;
            } else {
                each.file().plays++;
                plays.add(each.play());
            }
        }
        plays.sort(Play.ORDER);
        return new ImportedHistory(plays, report(plays));
    }

    private ImportReport report(List<Play> plays) {
        Map<PlayKind, Long> playsByKind = new EnumMap<>(PlayKind.class);
        for (PlayKind kind : PlayKind.values()) {
            playsByKind.put(
                    kind, plays.stream().filter(play -> play.kind() == kind).count());
        }
        LongSummaryStatistics starts =
                plays.stream().mapToLong(Play::startMillis).summaryStatistics();
        return new ImportReport(
                files.stream().map(FileTally::count).toList(),
                playsByKind,
                oddRows,
                listedOddRows,
                ignoredFiles,
                listedIgnoredFiles,
                plays.stream().filter(Play::privateSession).count(),
                plays.stream().filter(Play::excluded).count(),
                plays.isEmpty() ? null : Instant.ofEpochMilli(starts.getMin()),
                plays.isEmpty() ? null : Instant.ofEpochMilli(starts.getMax()));
    }

    private record Kept(Play play, boolean tellsSeconds, FileTally file) {}

    private static final class FileTally {

        private final String label;
        private SpotifyLayout layout = SpotifyLayout.EMPTY;
        private long plays;
        private long odd;
        private long duplicates;

        FileTally(String label) {
            this.label = label;
        }

        FileCount count() {
            return new FileCount(label, layout, plays + odd + duplicates, plays, odd, duplicates);
        }
    }
}
