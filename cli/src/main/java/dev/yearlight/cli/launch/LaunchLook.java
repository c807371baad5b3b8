package dev.yearlight.cli.launch;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import dev.yearlight.cli.load.LoadPlans;
import dev.yearlight.cli.load.LoadTarget;
import dev.yearlight.cli.repair.CassandraArchive;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.StoreConfig;
import dev.yearlight.loadtest.plan.Thresholds;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.pipeline.publish.RunManifest;
import dev.yearlight.repair.reconcile.Reconciliation;
import dev.yearlight.repair.reconcile.RunBalance;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a launch needs; changes nothing. */
public final class LaunchLook {

    private final Settings settings;
    private final List<LoadTarget> targets;
    private final Instant now;

    /** At these regions. */
    public LaunchLook(Settings settings, List<LoadTarget> targets, Instant now) {
        this.settings = settings;
        this.targets = List.copyOf(targets);
        this.now = now;
    }

    /**
     * The report; blocks.
     *
     * @param load the run to go by, if there was one
     * @param run whose days are expected, if it is known
     * @param noRun why it is not
     */
    public LaunchReport report(Optional<LoadResult> load, Optional<RunFolder> run, String noRun) throws IOException {
        List<Check> checks = new ArrayList<>();
        List<Pod> pods = pods(checks);
        checks.addAll(load(load));
        checks.addAll(database(run, noRun));
        return new LaunchReport(now, checks, load, pods);
    }

    private List<Pod> pods(List<Check> checks) {
        List<Pod> all = new ArrayList<>();
        try (PodLook look = new PodLook(settings.duration("yearlight.launch.request-timeout"))) {
            for (LoadTarget target : targets) {
                List<Pod> pods = look.at(target.region().name(), target.management());
                checks.addAll(PodChecks.of(target.region().name(), pods));
                all.addAll(pods);
            }
        }
        return all;
    }

    private List<Check> load(Optional<LoadResult> load) {
        List<String> regions =
                targets.stream().map(target -> target.region().name()).toList();
        Thresholds thresholds = LoadPlans.thresholds(settings);
        return load.map(found -> LoadChecks.of(
                        found, regions, thresholds, settings.duration("yearlight.launch.result-age"), now))
                .orElseGet(LoadChecks::ofNone);
    }

    private List<Check> database(Optional<RunFolder> run, String noRun) throws IOException {
        List<Check> checks = new ArrayList<>();
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(settings))) {
            checks.addAll(DatabaseChecks.of(connection.session()));
            boolean whole = checks.stream().allMatch(Check::go);
            if (run.isPresent() && whole) {
                checks.add(reconciliation(connection, run.get()));
            } else {
                checks.add(ReconciliationChecks.ofNoRun(run.isPresent() ? "the database is not whole" : noRun));
            }
        } catch (AllNodesFailedException unreachable) {
            checks.addAll(DatabaseChecks.ofUnreachable(unreachable));
            checks.add(ReconciliationChecks.ofNoRun("the database is not reachable"));
        }
        return checks;
    }

    private static Check reconciliation(CassandraConnection connection, RunFolder run) throws IOException {
        Optional<String> unpublished = run.unpublished();
        return unpublished.isPresent()
                ? ReconciliationChecks.ofUnpublished(run.run(), unpublished.get(), run.publishTheRest())
                : ReconciliationChecks.of(run.run(), balance(connection, run));
    }

    private static RunBalance balance(CassandraConnection connection, RunFolder run) throws IOException {
        RunBalance balance = new RunBalance();
        try (RunManifest manifest = run.manifest()) {
            new Reconciliation(new CassandraArchive(new ReportTables(connection.session())), run.run())
                    .compare(manifest, balance::add);
        }
        return balance;
    }
}
