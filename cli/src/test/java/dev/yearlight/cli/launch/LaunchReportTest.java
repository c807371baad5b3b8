package dev.yearlight.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.cli.launch.Check.Area;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RunId;
import dev.yearlight.loadtest.plan.Arrivals;
import dev.yearlight.loadtest.plan.Journey;
import dev.yearlight.loadtest.plan.KeyDistribution;
import dev.yearlight.loadtest.plan.Kind;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Region;
import dev.yearlight.loadtest.plan.Thresholds;
import dev.yearlight.loadtest.plan.TokenSource;
import dev.yearlight.loadtest.result.Latency;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.RegionResult;
import dev.yearlight.loadtest.result.Window;
import dev.yearlight.repair.reconcile.Cause;
import dev.yearlight.repair.reconcile.Finding;
import dev.yearlight.repair.reconcile.RunBalance;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LaunchReportTest {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final URI MANAGEMENT = URI.create("http://10.0.0.7:9080");
    private static final String WARM = """
            {"ready":true,"warm":{"verdict":"warm","seconds":12.3,"requests":4000,"p99Millis":[90.5,20,9.5],\
            "poolsOpen":3,"poolsWanted":3,"statementsPrepared":2,"caches":{"storage":{"partitions":400}}}}""";
    private static final Thresholds LIMITS = new Thresholds(
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            0.01,
            0,
            0.9,
            1.2,
            Duration.ofMillis(5));

    @Test
    void aWarmPodIsAGoInEveryPart() {
        List<Check> checks = PodChecks.of("eu", List.of(Pod.of("eu", MANAGEMENT, 200, WARM)));

        assertThat(checks)
                .allMatch(Check::go)
                .extracting(Check::area)
                .containsExactly(Area.PODS, Area.POOLS, Area.CACHES);
        assertThat(checks.getFirst().found()).isEqualTo("ready, warm after 12.3 s and 4,000 requests");
        assertThat(checks.getLast().found()).isEqualTo("storage partitions 400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | {\"ready\":false,\"warm\":{\"verdict\":\"warming\"}}             | PODS",
                "200 | {\"ready\":true,\"warm\":{\"verdict\":\"timed-out\"}}            | PODS",
                "200 | {\"ready\":true,\"warm\":{\"verdict\":\"off\"}}                  | PODS",
                "200 | {\"ready\":false,\"warm\":{\"verdict\":\"warm\"}}                | PODS",
                "200 | {\"ready\":true}                                                 | PODS",
                "200 | ready                                                            | PODS",
                "200 | {\"ready\":true,\"warm\":{\"verdict\":\"warm\",\"poolsOpen\":2,\"poolsWanted\":3}} | POOLS",
                "200 | {\"ready\":true,\"warm\":{\"verdict\":\"warm\",\"poolsOpen\":0}} | POOLS",
                "200 | {\"ready\":true,\"warm\":{\"verdict\":\"warm\",\"poolsOpen\":1,\"statementsPrepared\":1}} | CACHES"
            })
    void anyOtherPodIsANoGoThatSaysWhereWhyAndWhatToDo(int status, String body, Area area) {
        List<Check> against = PodChecks.of("eu", List.of(Pod.of("eu", MANAGEMENT, status, body))).stream()
                .filter(check -> !check.go())
                .toList();

        assertThat(against).extracting(Check::area).contains(area);
        assertThat(against).allSatisfy(check -> {
            assertThat(check.where()).isEqualTo("eu 10.0.0.7:9080");
            assertThat(check.why()).isNotBlank();
            assertThat(check.remedy()).isNotBlank();
        });
    }

    @Test
    void aRegionWithoutPodsOrWithSilentOnesIsANoGo() {
        assertThat(PodChecks.of("eu", List.of())).singleElement().matches(check -> !check.go());
        assertThat(PodChecks.of("eu", List.of(Pod.silent("eu", MANAGEMENT, "ConnectException"))))
                .singleElement()
                .matches(check -> !check.go() && check.found().equals("ConnectException"));
    }

    @Test
    void aFreshRunThatHeldItsLimitsAndWasWarmIsAGo() {
        assertThat(loadChecks(load(9, 50, 150, 52), NOW)).hasSize(3).allMatch(Check::go);
    }

    @ParameterizedTest
    @CsvSource({"9, 101, 150, 101, LATENCY", "9, 50, 150, 61, WARMTH", "11, 50, 150, 52, LATENCY"})
    void aSlowOrAColdRegionIsANoGo(double p50, double p99, double p999, double first, Area area) {
        assertThat(loadChecks(load(p50, p99, p999, first), NOW))
                .filteredOn(check -> !check.go())
                .extracting(Check::area)
                .contains(area);
    }

    @Test
    void anOldRunAndARegionThatNobodyReadFromAreNoGos() {
        List<Check> checks = LoadChecks.of(
                load(9, 50, 150, 52), List.of("eu", "us"), LIMITS, Duration.ofHours(2), NOW.plus(Duration.ofHours(3)));

        assertThat(checks)
                .filteredOn(check -> !check.go())
                .extracting(Check::where)
                .containsExactly("all regions", "us");
        assertThat(LoadChecks.ofNone()).noneMatch(Check::go);
    }

    @Test
    void whatIsMissingIsCountedByCauseWithItsRemedy() {
        // Given
        RunBalance balance = new RunBalance();
        balance.add(finding(1, Cause.VISIBLE));
        balance.add(finding(2, Cause.PARKED));
        balance.add(finding(3, Cause.PENDING));
        RunId run = new RunId("01JD7Q6N5Y3V00000000000000");

        // Then
        assertThat(ReconciliationChecks.of(run, balance)).satisfies(check -> {
            assertThat(check.go()).isFalse();
            assertThat(check.found()).isEqualTo("3 days expected, 2 missing");
            assertThat(check.why()).contains("1 pending", "1 parked");
            assertThat(check.remedy()).contains("redrive");
        });
        assertThat(ReconciliationChecks.of(run, whole()).go()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void textJsonAndPageSayTheSame(boolean go) throws IOException, NoSuchAlgorithmException {
        // Given
        LaunchReport report = report(go);

        // When
        List<String> text = LaunchText.of(report);
        JsonNode json = new ObjectMapper().readTree(LaunchJson.of(report));
        String page = new LaunchPage().of(report);

        // Then
        assertThat(text.getLast()).startsWith(go ? "GO:" : "NO-GO: 1 of");
        assertThat(json.path("go").asBoolean()).isEqualTo(go);
        assertThat(json.path("schema").asText()).isEqualTo("yearlight-launch-check-1");
        assertThat(json.path("checks")).hasSize(report.checks().size());
        assertThat(json.path("regions").path(0).path("p99Millis").asDouble()).isEqualTo(50);
        assertThat(page).contains(go ? "<h1>Go</h1>" : "<h1>No-go</h1>", "<svg", "polyline");
        assertThat(page).doesNotContain("<script", "http-equiv=\"refresh\"", "src=\"", "href=");
        assertThat(page).contains("style-src 'sha256-" + styleHash(page) + "'");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void whatPodsSayIsTextOnThePage() {
        String hostile = "{\"ready\":true,\"warm\":{\"verdict\":\"<img src=x onerror=alert(1)>\",\"p99Millis\":[1,2]}}";
        List<Pod> pods = List.of(Pod.of("eu", MANAGEMENT, 200, hostile));

        String page = new LaunchPage().of(new LaunchReport(NOW, PodChecks.of("eu", pods), Optional.empty(), pods));

        assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    private static LaunchReport report(boolean go) {
        List<Pod> pods = List.of(Pod.of("eu", MANAGEMENT, 200, WARM));
        List<Check> checks = new ArrayList<>(PodChecks.of("eu", pods));
        checks.addAll(loadChecks(load(9, 50, 150, 52), NOW));
        if (!go) {
            checks.add(ReconciliationChecks.ofNoRun("there is no run"));
        }
        return new LaunchReport(NOW, checks, Optional.of(load(9, 50, 150, 52)), pods);
    }

    private static List<Check> loadChecks(LoadResult load, Instant now) {
        return LoadChecks.of(load, List.of("eu"), LIMITS, Duration.ofHours(2), now);
    }

    private static LoadResult load(double p50, double p99, double p999, double firstP99) {
        Region region = new Region("eu", URI.create("https://eu.example"), 1);
        LoadPlan plan = new LoadPlan(
                Kind.SPIKE,
                List.of(region),
                new Arrivals(400, Duration.ZERO, Duration.ofSeconds(60)),
                new Journey(2, Duration.ofMillis(10), Duration.ofSeconds(1), false),
                1_000,
                new KeyDistribution.OneOff(),
                new TokenSource.Listed(Path.of("tokens")),
                LIMITS,
                Duration.ofSeconds(1),
                Path.of("folder"));
        Latency steady = new Latency(12_000, p50, p99, p999, p999);
        List<Window> windows = IntStream.range(0, 60)
                .mapToObj(at -> new Window(at, 1, 400, at == 3 ? 4 : 0, 0, steady))
                .toList();
        return LoadResult.of(
                plan,
                NOW.minusSeconds(60),
                List.of(new RegionResult(
                        "eu",
                        region.baseUrl(),
                        400,
                        399,
                        24_000,
                        4,
                        0,
                        new TreeMap<>(),
                        steady,
                        new Latency(1_000, p50, firstP99, p999, p999),
                        steady,
                        new TreeMap<>(),
                        windows)));
    }

    private static RunBalance whole() {
        RunBalance balance = new RunBalance();
        balance.add(finding(1, Cause.VISIBLE));
        return balance;
    }

    private static Finding finding(int day, Cause cause) {
        return new Finding(
                new ExpectedDay(new ListenerId("someone"), LocalDate.of(2025, 1, day), 1, Category.MUSIC), cause);
    }

    private static String styleHash(String page) throws NoSuchAlgorithmException {
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    }
}
