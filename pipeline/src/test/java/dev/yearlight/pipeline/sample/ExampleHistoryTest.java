package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleHistoryTest {

    private static final int LARGEST = 1_200_000;

    @Test
    void theShippedExampleIsWhatTheGeneratorMakes(@TempDir Path folder) throws IOException {
        ExampleHistory.write(folder);
        Path shipped = Path.of(System.getProperty("yearlight.home"), "examples", "history", ExampleHistory.FILE);

        assertThat(shipped).hasSameBinaryContentAs(folder.resolve(ExampleHistory.FILE));
        assertThat(Files.size(shipped)).isLessThan(LARGEST);
    }
}
