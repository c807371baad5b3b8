package dev.yearlight.cli.run;

import dev.yearlight.cli.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;

/** Draws a run's progress, its rate and when it ends, until every expected day has ended. */
public final class RunFollower {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Terminal terminal;
    private final StandstillCheck standstill;

    /** Asked at each look: why the run stands still; empty while it moves. */
    @FunctionalInterface
    public interface StandstillCheck {

        String why();
    }

    /** Draws on the terminal. */
    public RunFollower(Terminal terminal, StandstillCheck standstill) {
        this.terminal = terminal;
        this.standstill = standstill;
    }

    /** Blocks until the run has ended, and was published to its end before. */
    public RunProgress follow(RunWatch watch, ManifestDays days) throws IOException, InterruptedException {
        watch.expect(days.more());
        RunProgress progress = watch.look();
        try (ProgressBar bar = terminal.progressBar("Writing stories", "days", progress.expected())) {
            while (!progress.complete() || !days.whole()) {
                bar.maxHint(progress.expected());
                show(bar, progress);
                if (progress.complete()) {
                    bar.setExtraMessage(" waits for more to be published");
                }
                terminal.pause(LOOK_EVERY);
                watch.expect(days.more());
                progress = watch.look();
            }
            show(bar, progress);
        }
        return progress;
    }

    private void show(ProgressBar bar, RunProgress progress) {
        bar.stepTo(progress.ended());
        String paused = standstill.why();
        String parked = progress.parked() > 0 ? " " + progress.parked() + " parked" : "";
        bar.setExtraMessage(paused.isEmpty() ? parked : " PAUSED: " + paused);
    }
}
