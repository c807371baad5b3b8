package dev.yearlight.tests.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.generate.GenerateRole;
import dev.yearlight.ops.OpsRole;
import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Stage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every metric that a panel or a rule asks for is there from the moment that the roles run. */
@ExtendWith(Backends.class)
final class ScrapedMetricsTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Pattern METRIC = Pattern.compile("\\byearlight_[a-z0-9_]+");
    private static final Pattern SCRAPED = Pattern.compile("^(yearlight_[a-z0-9_]+)", Pattern.MULTILINE);
    private static final Set<String> LABELS = Set.of("endpoint", "outcome", "kind", "lane", "reason", "le", "quantile");

    private final Servers servers;

    ScrapedMetricsTest(Servers servers) {
        this.servers = servers;
    }

    @Test
    void everyPanelsAndEveryRulesMetricIsScraped() throws IOException {
        // Given the roles that write and watch, with nothing to do
        Map<String, String> chosen = Stage.open(servers, "scraped", 2).worker("http://127.0.0.1:9/v1");
        chosen.put("yearlight.ops.port", "0");
        Settings settings = Settings.load(Optional.empty(), Map.of(), chosen);
        Vertx vertx = Vertx.vertx();
        try (Metrics metrics = new Metrics();
                GenerateRole generate = GenerateRole.start(vertx, settings, HOME, metrics.registry(), failure -> {});
                OpsRole ops = OpsRole.start(vertx, settings, HOME, metrics)) {
            // When
            String scrape = metrics.scrape();

            // Then
            SortedSet<String> known = found(SCRAPED, scrape);
            assertThat(known).isNotEmpty().containsAll(found(METRIC, panels()));
            assertThat(known)
                    .containsAll(
                            found(METRIC, expressions(Files.readString(HOME.resolve("config/prometheus/alerts.yml")))));
            String own =
                    scrape.lines().filter(line -> line.startsWith("yearlight_")).collect(Collectors.joining("\n"));
            assertThat(found(Pattern.compile("([a-z_]+)=\""), own))
                    .as("labels that could hold nothing of a listener")
                    .isSubsetOf(LABELS);
            assertThat(scrape)
                    .contains("yearlight_reports_written_total 0.0")
                    .containsPattern("yearlight_model_calls_total\\{[^}]*outcome=\"answered\"[^}]*} 0.0");
            assertThat(generate.metrics()).isNotNull();
            assertThat(ops).isNotNull();
        } finally {
            vertx.close().await();
        }
    }

    /** The queries of all panels; each panel has at least one. */
    private static String panels() throws IOException {
        JsonObject dashboard = new JsonObject(Files.readString(HOME.resolve("config/grafana/generation.json")));
        StringBuilder queries = new StringBuilder();
        for (Object panel : dashboard.getJsonArray("panels")) {
            JsonObject shown = (JsonObject) panel;
            assertThat(shown.getJsonArray("targets"))
                    .as(shown.getString("title"))
                    .isNotEmpty();
            for (Object target : shown.getJsonArray("targets")) {
                queries.append(((JsonObject) target).getString("expr")).append('\n');
            }
        }
        return queries.toString();
    }

    /** A rule file without the words for people. */
    private static String expressions(String rules) {
        return rules.lines()
                .filter(line -> !line.strip().startsWith("#")
                        && !line.strip().startsWith("description:")
                        && !line.strip().startsWith("summary:"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }
}
