package dev.yearlight.pipeline.check;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.ListenerAsWritten;
import dev.yearlight.pipeline.data.ListenersAsWritten;
import dev.yearlight.pipeline.data.PlaysReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through all rows of the listeners data set, a file or buckets. */
final class ListenersLook {

    private static final String REFUSED = "rank refuses the row";

    private final Path source;
    private final ListenerValues values = new ListenerValues();
    private final KeySample ids;
    private final Tally unreadable = new Tally(
            Section.LISTENERS,
            "unreadable-listener-files",
            Severity.BROKEN,
            "files that are missing or cannot be read",
            "rank refuses them");
    private final Tally twice =
            new Tally(Section.LISTENERS, "duplicate-listeners", Severity.BROKEN, "listeners met before", REFUSED);
    private final Tally order = new Tally(
            Section.LISTENERS,
            "unsorted-listener-rows",
            Severity.BROKEN,
            "rows of buckets out of ascending order",
            "rank refuses the file");
    private final Tally wrongBucket = new Tally(
            Section.LISTENERS, "listeners-in-wrong-bucket", Severity.BROKEN, "rows of another bucket", REFUSED);
    private long rows;

    /** @param most how many ids are held */
    ListenersLook(Path source, int most) {
        this.source = source;
        this.ids = new KeySample(most);
    }

    List<Line> lines() {
        Reading.of(source.getFileName().toString(), unreadable, () -> {
            for (Path file : files()) {
                Reading.of(file.getFileName().toString(), unreadable, () -> look(file));
            }
        });
        boolean empty = rows == 0 && unreadable.count() == 0;
        Line first = Line.judged(
                Section.LISTENERS,
                "listener-rows",
                rows,
                empty ? Severity.ODD : Severity.OK,
                "listeners",
                empty ? "rank leaves everybody out" : "");
        List<Line> lines = new ArrayList<>(List.of(first, unreadable.line()));
        lines.addAll(values.lines());
        lines.addAll(List.of(twice.line(), order.line(), wrongBucket.line()));
        return lines;
    }

    /** The keys of all ids. */
    KeySample ids() {
        return ids;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        List<Path> buckets = PlaysReader.files(source);
        if (buckets.isEmpty()) {
            throw new BrokenDataException(source, "holds no buckets of listeners");
        }
        return buckets;
    }

    private void look(Path file) throws IOException {
        Buckets.Position position = Files.isDirectory(source)
                ? Buckets.position(file.getFileName().toString()).orElse(null)
                : null;
        try (ListenersAsWritten written = ListenersAsWritten.open(file)) {
            ListenerId before = null;
            while (written.next()) {
                Spot spot = new Spot(file.getFileName().toString(), written.number());
                ListenerId listener = see(written.row(), spot);
                if (listener != null && position != null) {
                    place(before, listener, position, spot);
                    before = listener;
                }
            }
        }
    }

    private @Nullable ListenerId see(ListenerAsWritten row, Spot spot) {
        rows++;
        ListenerId listener = values.see(row, spot);
        if (listener != null && ids.add(Keys.of(listener.value())) > 1) {
            twice.add(spot);
        }
        return listener;
    }

    private void place(@Nullable ListenerId before, ListenerId listener, Buckets.Position position, Spot spot) {
        if (before != null && before.compareTo(listener) > 0) {
            order.add(spot);
        }
        if (Buckets.of(listener, position.count()) != position.index()) {
            wrongBucket.add(spot);
        }
    }
}
