package dev.yearlight.cli.run;

import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.pipeline.publish.RunManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a run is expected to bring about; grows while the run is published. For one thread. */
public final class ManifestDays {

    private final RunFolder run;
    private final Set<Path> known = new HashSet<>();
    private boolean whole;

    /** Reads nothing yet. */
    public ManifestDays(RunFolder run) {
        this.run = run;
    }

    /** Days that came since this was last asked, in the order they were published. */
    public List<ExpectedDay> more() throws IOException {
        // Asked first: what comes between the two is read the next time.
        whole = run.unpublished().isEmpty();
        List<Path> files =
                RunManifest.files(run.folder()).stream().filter(known::add).toList();
        List<ExpectedDay> days = new ArrayList<>();
        try (RunManifest manifest = RunManifest.ofFiles(files)) {
            manifest.forEachRemaining(days::add);
        }
        return days;
    }

    /** Whether no more can come, as far as was known when days were last asked for. */
    public boolean whole() {
        return whole;
    }
}
