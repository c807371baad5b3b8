package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.data.PlayAsWritten;
import dev.yearlight.pipeline.data.PlaysAsWritten;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through all rows of plays once and shows each to every check. */
final class PlaysLook {

    /** Of how many rows progress is told together. */
    private static final int STEP = 1_000;

    private final PlaysFolder folder;
    private final List<PlayCheck> checks;
    private final CheckProgress progress;
    private final Tally unreadable = new Tally(
            Section.PLAYS,
            "unreadable-files",
            Severity.BROKEN,
            "files that cannot be read, or not to the end",
            "rank refuses them");
    private final Tally stray = new Tally(
            Section.PLAYS, "stray-files", Severity.ODD, "Parquet files that are no buckets", "rank does not read them");
    private long rows;
    private @Nullable ListenerId known;

    PlaysLook(PlaysFolder folder, List<PlayCheck> checks, CheckProgress progress) {
        this.folder = folder;
        this.checks = checks;
        this.progress = progress;
    }

    List<Line> lines() throws IOException {
        folder.stray().forEach(name -> stray.add(new Spot(name, 0)));
        for (PlaysFile file : folder.files()) {
            Reading.of(file.name(), unreadable, () -> look(file));
        }
        boolean empty = rows == 0 && unreadable.count() + folder.missing().count() == 0;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.figure(
                Section.PLAYS,
                "files",
                folder.files().size(),
                folder.raw() ? "files of raw plays, for rank --engine spark" : "buckets"));
        lines.add(Line.judged(
                Section.PLAYS,
                "rows",
                rows,
                empty ? Severity.ODD : Severity.OK,
                "plays",
                empty ? "rank finds nobody" : ""));
        lines.addAll(List.of(folder.missing().line(), unreadable.line(), stray.line()));
        for (PlayCheck check : checks) {
            lines.addAll(check.lines());
        }
        return lines;
    }

    private void look(PlaysFile file) throws IOException {
        try (PlaysAsWritten written = PlaysAsWritten.open(file.path(), folder.raw())) {
            for (long row = 1; written.next(); row++) {
                PlayAt at = at(file, row, written.play());
                for (PlayCheck check : checks) {
                    check.see(at);
                }
                rows++;
                if (rows % STEP == 0) {
                    progress.read(STEP);
                }
            }
        }
    }

    private PlayAt at(PlaysFile file, long row, PlayAsWritten written) {
        return new PlayAt(file, row, written, listener(written.listener()), play(written));
    }

    private @Nullable ListenerId listener(@Nullable String id) {
        if (known == null || !known.value().equals(id)) {
            known = id == null ? null : idOrNull(id);
        }
        return known;
    }

    private static @Nullable ListenerId idOrNull(String id) {
        try {
            return new ListenerId(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Exactly what reading for a ranking would make of it. */
    private static @Nullable Play play(PlayAsWritten row) {
        if (row.start() == PlayAsWritten.NONE || row.privateSession() == null || row.excluded() == null) {
            return null;
        }
        try {
            return new Play(
                    row.start(),
                    row.playedMillis() == PlayAsWritten.NONE ? Play.UNKNOWN_DURATION : row.playedMillis(),
                    PlayKind.valueOf(Objects.requireNonNullElse(row.kind(), "")),
                    Objects.requireNonNullElse(row.title(), ""),
                    Objects.requireNonNullElse(row.creator(), ""),
                    row.privateSession(),
                    row.excluded(),
                    Objects.requireNonNullElse(row.eventId(), ""));
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }
}
