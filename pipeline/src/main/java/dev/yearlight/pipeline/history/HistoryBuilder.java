package dev.yearlight.pipeline.history;

import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Outcome;
import dev.yearlight.pipeline.history.row.PlayCheck;
import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.OddTally;
import dev.yearlight.pipeline.intake.RowSink;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one import, file by file, and says at the end what became of each. */
final class HistoryBuilder implements RowSink {

    private final ImportLimits limits;
    private final PlayCheck check;
    private final ServicesMet services = new ServicesMet();
    private final Duplicates duplicates = new Duplicates();
    private final Map<String, String> names = new HashMap<>();
    private final List<FileTally> files = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final OddTally oddRows;
    private final List<String> listedIgnoredFiles = new ArrayList<>();
    private long ignoredFiles;
    private FileTally file = new FileTally("");

    HistoryBuilder(ImportLimits limits, Instant now) {
        this.limits = limits;
        this.oddRows = new OddTally(limits.listedRows());
        this.check = new PlayCheck(now, limits.nameLength());
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

    @Override
    public boolean columns(List<String> names) throws IOException {
        Layout layout =
                KnownLayouts.of(new HashSet<>(names)).orElseThrow(() -> unknown(FirstRow.fields("the columns", names)));
        begin(layout);
        return true;
    }

    @Override
    public boolean row(long number, Map<String, String> fields) throws IOException {
        Optional<Layout> layout = KnownLayouts.of(fields.keySet());
        if (file.layout == null) {
            begin(layout.orElseThrow(
                    () -> unknown(FirstRow.fields("rows with the fields", new TreeSet<>(fields.keySet())))));
        }
        if (layout.isEmpty()) {
            return odd(number, OddReason.UNKNOWN_FIELDS);
        }
        switch (layout.get().read(fields, check)) {
            case Outcome.Odd odd -> odd(number, odd.reason());
            case Outcome.Told told -> told(number, told);
        }
        return true;
    }

    @Override
    public boolean odd(long number, OddReason reason) throws IOException {
        if (file.layout == null) {
            throw unknown("rows with no fields");
        }
        file.odd++;
        oddRows.add(file.label, number, reason);
        return true;
    }

    /** The first row, or the header, decides whether a file is history at all. */
    private void begin(Layout layout) throws IOException {
        file.layout = layout;
        services.met(layout.service(), file.label);
    }

    private ImportRefusedException unknown(String found) {
        return new ImportRefusedException(file.label, "has " + found + ".\n" + KnownLayouts.TEXT);
    }

    private void told(long number, Outcome.Told told) throws IOException {
        if (duplicates.isDuplicate(told)) {
            file.duplicates++;
            return;
        }
        if (kept.size() == limits.plays()) {
            throw new ImportRefusedException(file.label, "holds more than the " + limits.plays() + " plays allowed");
        }
        // Rows of one file keep their order; plays that end in the same minute have no other.
        String eventId = String.format(Locale.ROOT, "%05d-%09d", files.size(), number);
        Play play = new Play(
                told.startMillis(),
                told.playedMillis(),
                told.kind(),
                shared(told.title()),
                shared(told.creator()),
                told.privateSession(),
                told.unnamedCreator(),
                eventId);
        kept.add(new Kept(play, told.toTheSecond(), file));
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
                oddRows.counts(),
                oddRows.listed(),
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
        private @Nullable Layout layout;
        private long plays;
        private long odd;
        private long duplicates;

        FileTally(String label) {
            this.label = label;
        }

        FileCount count() {
            String words = layout == null ? FileCount.NO_ROWS : layout.words();
            return new FileCount(label, words, plays + odd + duplicates, plays, odd, duplicates);
        }
    }
}
