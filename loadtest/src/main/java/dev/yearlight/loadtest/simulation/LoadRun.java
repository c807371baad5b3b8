package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.yearlight.loadtest.LoadFiles;
import dev.yearlight.loadtest.plan.KeyDistribution;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Region;
import dev.yearlight.loadtest.plan.Thresholds;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** What all simulations have in common: their plan, who reads, what is recorded and what is asserted. */
final class LoadRun {

    /** The system property that names the plan's file. */
    static final String PLAN = "yearlight.load.plan";

    private static final double OWN_WARM_UP_READERS = 100;
    private static final Duration LAST_ANSWERS = Duration.ofMinutes(2);
    private static final double PERCENT = 100;
    private static final double P99 = 99;
    private static final double P999 = 99.9;

    private final LoadPlan plan;
    private final Recorder recorder;
    private final StandIn standIn;
    private final Ticker ticker;

    private LoadRun(LoadPlan plan, Recorder recorder, StandIn standIn) {
        this.plan = plan;
        this.recorder = recorder;
        this.standIn = standIn;
        this.ticker = new Ticker(recorder);
    }

    /** The run whose plan this process was given. */
    static LoadRun ofProcess() {
        try {
            LoadPlan plan = LoadFiles.plan(Path.of(System.getProperty(PLAN, "plan.json")));
            return new LoadRun(plan, new Recorder(plan, InstantSource.system()), StandIn.start());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    LoadPlan plan() {
        return plan;
    }

    /**
     * First the generator's own warm-up, then all regions at once.
     *
     * @param arrivals when readers come, by how many a second there are at the peak
     */
    PopulationBuilder populations(DoubleFunction<List<OpenInjectionStep>> arrivals) {
        List<PopulationBuilder> regions = new ArrayList<>();
        for (Region region : plan.regions()) {
            regions.add(scenario(region.name())
                    .exec(new ReaderJourney(region, plan.journey(), recorder, false).of(readers(plan, regions.size())))
                    .injectOpen(arrivals.apply(plan.readersPerSecond(region)))
                    .protocols(protocol(region.baseUrl())));
        }
        return ownWarmUp().andThen(regions);
    }

    /** The longest that it may take in all. */
    Duration longest() {
        return plan.ownWarmUp().plus(plan.arrivals().total()).plus(LAST_ANSWERS);
    }

    /** Gatling's own judgement, over all regions and the whole run; the result's is the finer one. */
    List<Assertion> assertions() {
        Thresholds limits = plan.thresholds();
        List<Assertion> assertions = new ArrayList<>();
        assertions.add(global().failedRequests().percent().lte((limits.errorShare() + limits.shedShare()) * PERCENT));
        if (plan.arrivals().ramp().isZero()) {
            assertions.add(global().responseTime().percentile(P99).lte((int)
                    limits.p99().toMillis()));
            assertions.add(global().responseTime().percentile(P999).lte((int)
                    limits.p999().toMillis()));
        }
        return assertions;
    }

    void begin() {
        ticker.start();
    }

    void end() {
        ticker.close();
        standIn.close();
        try {
            LoadFiles.write(recorder.result());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private PopulationBuilder ownWarmUp() {
        Region inside = new Region("stand-in", standIn.baseUrl(), 1);
        LoadPlan alone = new LoadPlan(
                plan.kind(),
                List.of(inside),
                plan.arrivals(),
                plan.journey(),
                Math.min(plan.listeners(), (long) OWN_WARM_UP_READERS),
                new KeyDistribution.OneOff(),
                plan.tokens(),
                plan.thresholds(),
                plan.ownWarmUp(),
                plan.folder());
        Recorder nobody = new Recorder(alone, InstantSource.system());
        double rate = Math.min(
                OWN_WARM_UP_READERS, plan.arrivals().peak() / plan.journey().requests());
        return scenario("generator warms itself")
                .exec(new ReaderJourney(inside, plan.journey(), nobody, true).of(readers(alone, 0)))
                .injectOpen(constantUsersPerSec(rate).during(plan.ownWarmUp()))
                .protocols(protocol(inside.baseUrl()));
    }

    private HttpProtocolBuilder protocol(URI baseUrl) {
        HttpProtocolBuilder protocol = http.baseUrl(baseUrl.toString())
                .acceptHeader("application/json")
                .acceptEncodingHeader("gzip")
                .userAgentHeader("yearlight-loadtest")
                .disableFollowRedirect()
                // Gatling would answer the second look itself.
                .disableCaching()
                // Gatling would call its makers' site.
                .disableWarmUp();
        return plan.journey().ownConnections() ? protocol : protocol.shareConnections();
    }

    private static Readers readers(LoadPlan plan, long seed) {
        try {
            return Readers.of(plan, seed, InstantSource.system());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
