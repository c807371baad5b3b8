package dev.yearlight.cli.bench;

import dev.yearlight.bench.BenchProgress;
import dev.yearlight.cli.terminal.Terminal;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** A bar for each round. */
public final class BenchBars implements BenchProgress, AutoCloseable {

    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    /** Shows them on this terminal. */
    public BenchBars(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void stage(String what) {
        close();
        terminal.remark(what + " ...");
    }

    @Override
    public void round(String name, long reports) {
        close();
        bar = terminal.progressBar(name, "done", reports);
    }

    @Override
    public void done(long reports) {
        if (bar != null) {
            bar.stepTo(reports);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
