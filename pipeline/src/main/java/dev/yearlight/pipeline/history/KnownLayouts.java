package dev.yearlight.pipeline.history;

import dev.yearlight.pipeline.history.apple.AppleMusicLayout;
import dev.yearlight.pipeline.history.row.Layout;
import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.history.scrobble.LastFmJson;
import dev.yearlight.pipeline.history.scrobble.LastFmTable;
import dev.yearlight.pipeline.history.scrobble.ScrobbleLog;
import dev.yearlight.pipeline.history.spotify.SpotifyLayout;
import dev.yearlight.pipeline.history.youtube.YouTubeMusicLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every layout of history that can be imported; the fields of a row say which it is, for names of files change more often. */
final class KnownLayouts {

    private static final List<Layout> ALL = Stream.<Layout[]>of(
                    SpotifyLayout.values(),
                    AppleMusicLayout.values(),
                    YouTubeMusicLayout.values(),
                    LastFmTable.values(),
                    LastFmJson.values(),
                    ScrobbleLog.values())
            .flatMap(Arrays::stream)
            .toList();

    /** What was expected, for those who brought something else. */
    static final String TEXT = "Known layouts:\n"
            + Arrays.stream(Service.values()).map(Service::expected).collect(Collectors.joining())
            + "  A folder of these, or the zip as downloaded.";

    private KnownLayouts() {}

    /** The layout that a row with these fields has. */
    static Optional<Layout> of(Set<String> fields) {
        return ALL.stream().filter(layout -> layout.knows(fields)).findFirst();
    }

    /** The columns of a table whose first record is a row already; empty where it is a header. */
    static Optional<List<String>> headless(List<String> firstRecord) {
        return ALL.stream()
                .map(layout -> layout.headless(firstRecord))
                .filter(columns -> !columns.isEmpty())
                .findFirst();
    }

    /** Whether a file there, within an export, is named as history. */
    static boolean named(String pathWithinExport) {
        return Arrays.stream(Service.values()).anyMatch(service -> service.names(pathWithinExport));
    }
}
