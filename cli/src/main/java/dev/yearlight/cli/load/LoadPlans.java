package dev.yearlight.cli.load;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.loadtest.plan.Arrivals;
import dev.yearlight.loadtest.plan.Journey;
import dev.yearlight.loadtest.plan.KeyDistribution;
import dev.yearlight.loadtest.plan.Kind;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.Thresholds;
import dev.yearlight.loadtest.plan.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plans of load runs, from {@code yearlight.load.*}. */
public final class LoadPlans {

    private static final double HIGHEST_PEAK = 10_000_000;
    private static final String ISSUER = "yearlight.serve.synthetic.issuer";
    private static final String KEY_FILE = "yearlight.load.key-file";
    private static final String TOKEN_FILE = "yearlight.load.token-file";

    private final Settings settings;

    /** Of these settings. */
    public LoadPlans(Settings settings) {
        this.settings = settings;
    }

    /**
     * A run of this kind.
     *
     * @param folder of the run
     */
    public LoadPlan of(Kind kind, List<LoadTarget> targets, Path folder) {
        return of(kind, arrivals(kind), targets, folder);
    }

    /**
     * The short look that the go/no-go report takes where no run has been.
     *
     * <p>Every region gets the rate at least: one that is looked at too little cannot be judged.
     */
    public LoadPlan probe(List<LoadTarget> targets, Path folder) {
        double smallest = targets.stream()
                .mapToDouble(target -> target.region().share())
                .min()
                .orElse(1);
        Arrivals arrivals = new Arrivals(
                settings.real("yearlight.launch.probe-rate", 0.1, HIGHEST_PEAK) / smallest,
                Duration.ZERO,
                settings.duration("yearlight.launch.probe-hold"));
        return of(Kind.SPIKE, arrivals, targets, folder);
    }

    private LoadPlan of(Kind kind, Arrivals arrivals, List<LoadTarget> targets, Path folder) {
        return new LoadPlan(
                kind,
                targets.stream().map(LoadTarget::region).toList(),
                arrivals,
                journey(),
                settings.integer("yearlight.load.listeners", 1, 999_999_999),
                KeyDistribution.parse(settings.text("yearlight.load.keys")),
                tokens(),
                thresholds(settings),
                settings.duration("yearlight.load.own-warm-up"),
                folder);
    }

    private Arrivals arrivals(Kind kind) {
        double peak = settings.real("yearlight.load.peak", 0.1, HIGHEST_PEAK);
        return switch (kind) {
            case WARM ->
                new Arrivals(
                        peak,
                        settings.duration("yearlight.load.warm.ramp"),
                        settings.duration("yearlight.load.warm.hold"));
            case SPIKE -> new Arrivals(peak, Duration.ZERO, settings.duration("yearlight.load.spike.hold"));
            case SOAK ->
                new Arrivals(
                        peak * settings.real("yearlight.load.soak.part", 0.01, 1),
                        Duration.ZERO,
                        settings.duration("yearlight.load.soak.hold"));
        };
    }

    private Journey journey() {
        return new Journey(
                settings.integer("yearlight.load.days-opened", 0, 5),
                settings.duration("yearlight.load.pause"),
                settings.duration("yearlight.load.request-timeout"),
                settings.flag("yearlight.load.own-connections"));
    }

    private TokenSource tokens() {
        Optional<Path> listed = settings.optionalPath(TOKEN_FILE);
        if (listed.isPresent()) {
            return new TokenSource.Listed(readable(TOKEN_FILE, listed.get()));
        }
        Path key = settings.optionalPath(KEY_FILE)
                .orElseThrow(() -> CommandFailure.badInput(
                        KEY_FILE + " must name the private key of the synthetic issuer",
                        "A platform that runs from the data folder has one; for others set it, or " + TOKEN_FILE
                                + "."));
        return new TokenSource.Minted(
                readable(KEY_FILE, key),
                settings.text(ISSUER),
                settings.text("yearlight.serve.audience"),
                settings.duration("yearlight.load.token-lifetime"));
    }

    /** What regions must hold. */
    public static Thresholds thresholds(Settings settings) {
        return new Thresholds(
                settings.duration("yearlight.load.threshold.p50"),
                settings.duration("yearlight.load.threshold.p99"),
                settings.duration("yearlight.load.threshold.p999"),
                settings.real("yearlight.load.threshold.errors", 0, 1),
                settings.real("yearlight.load.threshold.shed", 0, 1),
                settings.real("yearlight.load.threshold.rate", 0, 1),
                settings.real("yearlight.load.threshold.warm-ratio", 1, 1_000),
                settings.duration("yearlight.load.threshold.warm-slack"));
    }

    private static Path readable(String key, Path file) {
        if (!Files.isReadable(file)) {
            throw CommandFailure.badInput(key + " names a file that cannot be read: " + file, "Give it another path.");
        }
        return file.toAbsolutePath();
    }
}
