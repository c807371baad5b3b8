package dev.yearlight.cli.command;

import dev.yearlight.cli.terminal.Terminal;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which synthetic listeners, and where their archives are. */
final class SyntheticOptions {

    private static final int MOST = 999_999_999;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--listeners",
            paramLabel = "N",
            description = "The listeners synthetic-000001 up to this number (default: yearlight.load.listeners).")
    private @Nullable Long listeners;

    /** What is done with the archives. */
    interface Work {

        /** Blocks; gives the number of reports. */
        long on(CassandraConnection connection, long listeners, LongConsumer done);
    }

    /** Does it, with a bar. */
    void run(Terminal terminal, String task, String done, Work work) throws IOException {
        Settings settings = platform.ofPlatformIfAny();
        long count = listeners == null ? settings.integer("yearlight.load.listeners", 1, MOST) : listeners;
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("--listeners must be 1 to " + MOST + ", was " + count);
        }
        long reports;
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings));
                ProgressBar bar = terminal.progressBar(task, "listeners", count)) {
            reports = work.on(connection, count, bar::stepTo);
        }
        terminal.print("listeners=%d reports=%d %s".formatted(count, reports, done));
    }
}
