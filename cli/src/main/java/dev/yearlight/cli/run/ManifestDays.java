package dev.yearlight.cli.run;

import dev.yearlight.codecs.ManifestFileReader;
import dev.yearlight.domain.ExpectedDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run is expected to bring about. */
public final class ManifestDays {

    private ManifestDays() {}

    /** All of its days, in the order they were published. */
    public static List<ExpectedDay> read(Path manifest) throws IOException {
        List<ExpectedDay> days = new ArrayList<>();
        try (ManifestFileReader reader = new ManifestFileReader(manifest)) {
            reader.forEachRemaining(days::add);
        }
        return days;
    }
}
