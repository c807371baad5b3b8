package dev.yearlight.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.pipeline.data.MemoryCatalog;
import dev.yearlight.pipeline.sample.Sample;
import dev.yearlight.pipeline.sample.SampleSettings;
import dev.yearlight.pipeline.sample.SampleYear;
import dev.yearlight.ranking.RankedYear;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One remarkable day of each category as it has always been found: whoever changes a file here changes what listeners
 * are told. Run with {@code -Dyearlight.golden.write=true} to write them anew.
 */
class GoldenCategoriesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/yearlight/pipeline/engine/golden");
    private static final Set<Category> CATEGORIES = EnumSet.complementOf(EnumSet.of(Category.UNKNOWN));
    private static final SampleSettings INVENTED = new SampleSettings(200, 3, 2025, 1);

    @TestFactory
    List<DynamicTest> everyCategoryHasTheDayItAlwaysHad() {
        Map<Category, List<String>> found = firstOfEachCategory();
        return CATEGORIES.stream()
                .map(category -> DynamicTest.dynamicTest(category.name(), () -> {
                    Path file = GOLDEN.resolve(category.name().toLowerCase(Locale.ROOT) + ".txt");
                    List<String> lines = found.getOrDefault(category, List.of());
                    if (Boolean.getBoolean("yearlight.golden.write")) {
                        write(file, lines);
                    }
                    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(file));
                }))
                .toList();
    }

    private static Map<Category, List<String>> firstOfEachCategory() {
        Sample sample = new Sample(INVENTED);
        MemoryCatalog catalog = new MemoryCatalog(sample.catalog().toList());
        Ranking ranking = new Ranking(RankingSettings.DEFAULTS);
        Map<Category, List<String>> found = new EnumMap<>(Category.class);
        Iterator<SampleYear> years = sample.years().iterator();
        while (years.hasNext() && found.size() < CATEGORIES.size()) {
            SampleYear year = years.next();
            RankedYear ranked = ranking.rank(year.listener(), INVENTED.window(), year.plays(), catalog);
            for (RemarkableDay day : ranked.snapshot().days()) {
                found.computeIfAbsent(
                        day.category(), any -> lines(year.listener().id().value(), day));
            }
        }
        return found;
    }

    private static List<String> lines(String listener, RemarkableDay day) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s %s".formatted(listener, day.date(), day.category()));
        lines.add(String.format(Locale.ROOT, "strength %.9f", day.strength()));
        for (Figure figure : day.stats().figures()) {
            lines.add(String.format(
                    Locale.ROOT, "%s %.6f %s: %s", figure.name(), figure.value(), figure.unit(), figure.label()));
        }
        ranked("artist", day.stats().topArtists(), lines);
        ranked("track", day.stats().topTracks(), lines);
        ranked("show", day.stats().topShows(), lines);
        ranked("genre", day.stats().topGenres(), lines);
        lines.add("new " + day.stats().newArtists());
        lines.add("hours " + day.stats().minutesByHour());
        day.log().forEach(line -> lines.add(line.toString()));
        return lines;
    }

    private static void ranked(String what, List<Ranked> list, List<String> lines) {
        for (Ranked ranked : list) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %s, %s: %.6f minutes, %d plays",
                    what,
                    ranked.name(),
                    ranked.by(),
                    ranked.minutes(),
                    ranked.plays()));
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
