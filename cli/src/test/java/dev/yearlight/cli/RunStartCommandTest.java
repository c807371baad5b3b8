package dev.yearlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStartCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String snapshots = "";

    @BeforeEach
    void rank() {
        Path sample = folder.resolve("sample");
        snapshots = folder.resolve("snapshots").toString();
        CommandRun.of("sample", "--listeners", "20", "--year", "2025", "--out", sample.toString());
        CommandRun ranked = CommandRun.of(
                "rank",
                "--plays",
                sample.resolve("plays").toString(),
                "--listeners",
                sample.resolve("listeners.parquet").toString(),
                "--catalog",
                sample.resolve("catalog.parquet").toString(),
                "--from",
                "2025-01-01",
                "--to",
                "2025-12-31",
                "--out",
                snapshots);
        assertThat(ranked.code()).as(ranked.remarks()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aDryRunEstimatesFromRealPromptsAndNeedsNoPlatform() {
        CommandRun run = start("--dry-run");

        assertThat(run.code()).as(run.remarks()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .containsPattern("days {8}\\d+")
                .contains("cost        about 0.00 USD (0.00 USD to 0.00 USD)");
    }

    @Test
    void aPricedModelCostsWithAnInterval() throws IOException {
        Path prices = Files.writeString(folder.resolve("prices.properties"), """
                currency=EUR
                dear.input=100
                dear.cached-input=50
                dear.output=1000
                """);

        CommandRun run = start(
                "--dry-run",
                "--cap",
                "12.50",
                "--set",
                "yearlight.model.name=dear",
                "--set",
                "yearlight.prices.file=" + prices);

        assertThat(run.code()).as(run.remarks()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).containsPattern("cost {8}about [1-9]\\d*\\.\\d\\d EUR \\([1-9]\\d*\\.\\d\\d EUR to ");
    }

    @Test
    void aCapWithoutAPriceIsRefused() {
        CommandRun run = start("--dry-run", "--cap", "5", "--set", "yearlight.model.name=unheard-of");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.remarks()).contains("unheard-of has no price").contains("config/prices.properties");
    }

    @Test
    void aCapThatIsNoAmountIsRefused() {
        assertThat(start("--dry-run", "--cap", "-5").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private CommandRun start(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"run", "start", "--snapshots", snapshots}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.of(arguments);
    }
}
