package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The invented history that ships in {@code examples/history}: one year of one synthetic listener. */
public final class ExampleHistory {

    /** Its one file, named as Spotify names them. */
    public static final String FILE = "Streaming_History_Audio_2025.json";

    private static final SampleSettings SETTINGS = SampleSettings.of(2_000, 2025, 2025);
    private static final int FEWEST_ROWS = 1_500;
    private static final int MOST_ROWS = 1_700;
    private static final Set<Category> TELLS =
            Set.of(Category.MUSIC, Category.DISCOVERY, Category.TOP_ARTIST, Category.PODCAST);

    private ExampleHistory() {}

    /** The first listener of a fixed sample whose year is small and has something to tell. */
    public static SampleYear choose() {
        return new Sample(SETTINGS)
                .years()
                .filter(ExampleHistory::fitting)
                .findFirst()
                .orElseThrow();
    }

    /** Writes the history into the folder. */
    public static void write(Path folder) throws IOException {
        SampleYear year = choose();
        Files.createDirectories(folder);
        ExtendedHistoryExport.write(folder.resolve(FILE), year.listener().country(), inWindow(year));
    }

    /** Writes the history into the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument: the folder to write to");
        }
        write(Path.of(arguments[0]));
    }

    private static boolean fitting(SampleYear year) {
        List<Play> plays = inWindow(year);
        Set<Category> planted =
                year.planted().stream().map(PlantedDay::category).collect(Collectors.toSet());
        return plays.size() >= FEWEST_ROWS
                && plays.size() <= MOST_ROWS
                && plays.size() == year.plays().size()
                && planted.containsAll(TELLS)
                && year.planted().stream().anyMatch(PlantedDay::nearMidnight)
                && plays.stream().anyMatch(play -> play.kind() == PlayKind.EPISODE);
    }

    private static List<Play> inWindow(SampleYear year) {
        Window window = SETTINGS.window();
        return year.plays().stream()
                .filter(play -> window.contains(localDate(year, play)))
                .toList();
    }

    private static LocalDate localDate(SampleYear year, Play play) {
        return Instant.ofEpochMilli(play.startMillis())
                .atZone(year.listener().zone())
                .toLocalDate();
    }
}
