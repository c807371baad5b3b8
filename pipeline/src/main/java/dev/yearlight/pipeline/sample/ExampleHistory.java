package dev.yearlight.pipeline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The invented history that ships in {@code examples/history}: one year of one synthetic listener in Denver. */
public final class ExampleHistory {

    /** Its one file, named as Spotify names them. */
    public static final String FILE = "Streaming_History_Audio_2025.json";

    private static final long SEED = 2025;
    private static final int YEAR = 2025;
    /** The first whose known history is this year alone, is small, and holds music, podcasts and days near midnight. */
    private static final int LISTENER = 414;

    private ExampleHistory() {}

    /** The listener and all that the example holds. */
    public static SampleYear year() {
        return new Sample(SampleSettings.of(LISTENER + 1, SEED, YEAR)).year(LISTENER);
    }

    /** Writes the history into the folder. */
    public static void write(Path folder) throws IOException {
        SampleYear year = year();
        Files.createDirectories(folder);
        ExtendedHistoryExport.write(folder.resolve(FILE), year.listener().country(), year.plays());
    }

    /** Writes the history into the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument: the folder to write to");
        }
        write(Path.of(arguments[0]));
    }
}
