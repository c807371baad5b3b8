package dev.yearlight.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What a person or a script reads: results on one stream, progress and remarks on the other. */
public final class Terminal {

    private static final int WIDTH = 100;
    private static final int UPDATE_MILLIS = 250;

    /** One line every few seconds is enough where nobody watches it live. */
    private static final int UPDATE_MILLIS_IN_LOGS = 5_000;

    private static final String TO_END_OF_LINE = "\u001b[K\n";
    private static final String TO_END_OF_SCREEN = "\u001b[J";

    private final PrintStream out;
    private final PrintStream remarks;
    private final boolean interactive;
    private int drawn;

    /**
     * Writes to these two.
     *
     * @param out results
     * @param remarks progress, hints and errors
     * @param interactive whether a person watches
     */
    public Terminal(PrintStream out, PrintStream remarks, boolean interactive) {
        this.out = out;
        this.remarks = remarks;
        this.interactive = interactive;
    }

    /** The streams of this process; the front door knows whether a person watches, Java 21 does not. */
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err, Boolean.getBoolean("yearlight.interactive"));
    }

    /** Prints a result. */
    public void print(String line) {
        out.println(line);
    }

    /** Prints a remark. */
    public void remark(String line) {
        remarks.println(line);
    }

    /** Asks the person who watches, and takes y as agreement; where nobody watches, nobody objects. */
    public boolean agreed(String question) throws IOException {
        if (!interactive) {
            return true;
        }
        remarks.print(question + " [y/N] ");
        remarks.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    /** Where a library prints results. */
    public PrintWriter resultWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Where a library prints remarks. */
    public PrintWriter remarkWriter() {
        return new PrintWriter(remarks, true, StandardCharsets.UTF_8);
    }

    /** A bar with rate and remaining time. */
    public ProgressBar progressBar(String task, String unit, long expected) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(interactive ? UPDATE_MILLIS : UPDATE_MILLIS_IN_LOGS)
                .setConsumer(new ConsoleProgressBarConsumer(remarks, WIDTH))
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .build();
    }

    /**
     * Draws a picture over the one before it where a person watches; elsewhere prints a line every few seconds.
     *
     * @param line the same in one line
     * @param second how many seconds were shown before
     */
    public void redraw(List<String> picture, Supplier<String> line, long second) {
        if (interactive) {
            StringBuilder text = new StringBuilder(drawn == 0 ? "" : "\u001b[%dA".formatted(drawn));
            picture.forEach(row -> text.append(row).append(TO_END_OF_LINE));
            remarks.print(text.append(TO_END_OF_SCREEN));
            remarks.flush();
            drawn = picture.size();
        } else if (second * 1_000 % UPDATE_MILLIS_IN_LOGS == 0) {
            print(line.get());
        }
    }

    /** Waits on the main thread; an interrupt ends it. */
    public void pause(Duration pause) throws InterruptedException {
        boolean ended = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}
