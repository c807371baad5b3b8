package dev.yearlight.pipeline.check;

import dev.yearlight.domain.PlayKind;
import dev.yearlight.pipeline.data.PlayAsWritten;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every row must hold, column by column: values that are there, ids, kinds and names that can be. */
final class RowContents implements PlayCheck {

    private static final String REFUSED = "rank refuses the row";
    private static final Set<String> KINDS =
            Arrays.stream(PlayKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Tally nulls =
            new Tally(Section.PLAYS, "null-values", Severity.BROKEN, "nulls where a value must be", REFUSED);
    private final Tally ids = new Tally(
            Section.PLAYS,
            "bad-listener-ids",
            Severity.BROKEN,
            "ids that are not 1 to 128 letters, digits and . _ : -",
            REFUSED);
    private final Tally kinds =
            new Tally(Section.PLAYS, "unknown-kinds", Severity.BROKEN, "kinds but TRACK, EPISODE, CHAPTER", REFUSED);
    private final Tally blanks =
            new Tally(Section.PLAYS, "blank-names", Severity.BROKEN, "blank titles, creators or event ids", REFUSED);

    @Override
    public void see(PlayAt row) {
        PlayAsWritten written = row.written();
        there(row, "listener", written.listener());
        there(row, "start", written.start() == PlayAsWritten.NONE ? null : written.start());
        there(row, "private_session", written.privateSession());
        there(row, "excluded", written.excluded());
        if (written.listener() != null && row.listener() == null) {
            ids.add(row.spot());
        }
        if (there(row, "kind", written.kind()) && !KINDS.contains(written.kind())) {
            kinds.add(row.spot());
        }
        named(row, "title", written.title());
        named(row, "creator", written.creator());
        named(row, "event_id", written.eventId());
    }

    private boolean there(PlayAt row, String column, @Nullable Object value) {
        if (value == null) {
            nulls.add(row.spot(column));
        }
        return value != null;
    }

    private void named(PlayAt row, String column, @Nullable String name) {
        if (there(row, column, name) && name != null && name.isBlank()) {
            blanks.add(row.spot(column));
        }
    }

    @Override
    public List<Line> lines() {
        return List.of(nulls.line(), ids.line(), kinds.line(), blanks.line());
    }
}
