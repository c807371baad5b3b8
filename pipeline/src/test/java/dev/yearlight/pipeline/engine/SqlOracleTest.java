package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.ListenerPlays;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.data.PlaysWriter;
import dev.yearlight.pipeline.engine.SqlOracle.Best;
import dev.yearlight.pipeline.history.HistoryImporter;
import dev.yearlight.pipeline.intake.ImportLimits;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simple categories computed a second time, in SQL: day and figure must be the same for everybody. */
class SqlOracleTest {

    private static final Path LISTENING =
            Path.of(System.getProperty("yearlight.home", "."), "..", "shared", "data", "listening");
    private static final Set<Category> SIMPLE = EnumSet.of(
            Category.MUSIC,
            Category.PODCAST,
            Category.DISCOVERY,
            Category.TOP_ARTIST,
            Category.BIRTHDAY,
            Category.NEW_YEAR);
    private static final int INVENTED = 60;

    private final RankingSettings settings = RankingSettings.DEFAULTS;
    private final Ranking ranking = new Ranking(settings);

    @TempDir
    Path folder;

    @Test
    void inventedListenersHaveTheSameBestDays() throws Exception {
        Path sample = folder.resolve("sample");
        SampleSettings invented = new SampleSettings(INVENTED, 7, 2025, 2);
        Sample.write(sample, invented, done -> {});

        Set<Category> compared =
                compare(sample.resolve("plays"), sample.resolve("listeners.parquet"), invented.window());

        assertThat(compared).as("every simple category is somebody's").isEqualTo(SIMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-export-1",
                "account-export-2",
                "account-export-3",
                "account-export-4",
                "extended-export-1",
                "extended-export-2",
                "extended-export-3",
                "lastfm-1"
            })
    void realHistoriesHaveTheSameBestDays(String export) throws Exception {
        Path source = LISTENING.resolve(export);
        assumeThat(Files.isDirectory(source))
                .as("no real histories beside the checkout")
                .isTrue();
        Listener listener =
                new Listener(new ListenerId("me"), Country.UNKNOWN, ZoneId.of("America/New_York"), MonthDay.of(2, 29));
        List<Play> plays = imported(source);
        Path bucket = folder.resolve("plays");
        try (PlaysWriter writer = new PlaysWriter(bucket, 1)) {
            for (Play play : plays) {
                writer.write(listener.id(), play);
            }
        }
        Path listeners = folder.resolve("listeners.parquet");
        ListenersFile.write(listeners, List.of(listener));

        compare(bucket, listeners, DefaultWindow.of(plays, listener.zone()));
    }

    private static List<Play> imported(Path source) throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));
        return new HistoryImporter(ImportLimits.DEFAULTS, clock).read(source).plays();
    }

    /** Which categories there were. */
    private Set<Category> compare(Path plays, Path listeners, Window window) throws Exception {
        Map<ListenerId, Listener> everybody = ListenersFile.read(listeners);
        Set<Best> ranked = new HashSet<>();
        Set<String> beyondADay = new HashSet<>();
        for (Path file : PlaysReader.files(plays)) {
            try (PlaysReader histories = new PlaysReader(file)) {
                while (histories.hasNext()) {
                    ListenerPlays history = histories.next();
                    Listener listener = Objects.requireNonNull(everybody.get(history.listener()));
                    RankedYear year = ranking.rank(listener, window, history.plays(), Catalog.EMPTY);
                    if (year.notes().caps().fullDays() > 0) {
                        beyondADay.add(listener.id().value());
                    } else {
                        bestDays(year).forEach(ranked::add);
                    }
                }
            }
        }
        List<Best> expected = SqlOracle.bestDays(
                plays, listeners, window, settings.eligibility().knownMinutes());
        assertThat(ranked)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(best -> !beyondADay.contains(best.listener()))
                        .toList());
        assertThat(beyondADay).as("the SQL does not cap days").hasSizeLessThan(everybody.size() / 5 + 1);
        Set<Category> categories = EnumSet.noneOf(Category.class);
        ranked.forEach(best -> categories.add(Category.valueOf(best.category())));
        return categories;
    }

    private static Stream<Best> bestDays(RankedYear year) {
        String listener = year.snapshot().listener().value();
        return Stream.concat(year.chosen().stream(), year.runnersUp().stream())
                .filter(candidate -> SIMPLE.contains(candidate.category()))
                .map(candidate -> Best.of(listener, candidate.category().name(), candidate.date(), candidate.value()));
    }
}
