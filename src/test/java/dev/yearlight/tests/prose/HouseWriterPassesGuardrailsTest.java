package dev.yearlight.tests.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.prose.Rehearsal.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day of the demo is parked only for what the house writer says wrongly, which should be nothing. */
class HouseWriterPassesGuardrailsTest {

    private static final int LISTENERS = 150;
    private static final long SEED = 2025;
    private static final int FEWEST_WORDS = 90;
    private static final int MOST_WORDS = 170;
    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));

    @Test
    void noStoryOfASyntheticListenerIsParkedAndHardlyAnyIsRefused() throws IOException {
        List<Telling> tellings = tell(Rankings.synthetic(LISTENERS, SEED));

        assertThat(tellings).hasSizeGreaterThan(500);
        assertThat(tellings).noneMatch(Telling::parked);
        assertThat(tellings.stream().filter(telling -> !telling.refused().isEmpty()))
                .hasSizeLessThan(tellings.size() / 100);
        assertThat(tellings).allSatisfy(telling -> assertThat(telling.words()).isBetween(FEWEST_WORDS, MOST_WORDS));
    }

    @Test
    void noStoryOfARealHistoryIsParked() throws IOException {
        Path data = HOME.resolve("../shared/data/listening");
        assumeThat(Files.isDirectory(data)).as("the real histories in %s", data).isTrue();

        List<Telling> tellings = tell(Rankings.real(data));

        assertThat(tellings).hasSizeGreaterThan(15);
        assertThat(tellings).noneMatch(Telling::parked);
    }

    private static List<Telling> tell(Stream<Snapshot> snapshots) throws IOException {
        Rehearsal rehearsal = new Rehearsal(HOME.resolve("config"));
        return snapshots.flatMap(snapshot -> rehearsal.tell(snapshot).stream()).toList();
    }
}
