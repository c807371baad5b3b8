package dev.yearlight.cli.command;

import dev.yearlight.cli.platform.DataFolder;
import dev.yearlight.cli.repair.Workbench;
import dev.yearlight.cli.run.RunFolder;
import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.RunId;
import dev.yearlight.pipeline.publish.RunManifest;
import dev.yearlight.repair.remedy.Choice;
import dev.yearlight.repair.remedy.Chooser;
import dev.yearlight.repair.remedy.Remediation.Kind;
import dev.yearlight.repair.remedy.ReportList;
import dev.yearlight.repair.remedy.ReportList.Name;
import dev.yearlight.repair.remedy.ReportList.Row;
import dev.yearlight.repair.remedy.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The reports that a command is about, named in one of four ways. */
final class ReportChoiceOptions {

    private static final int FAULTS_SHOWN = 20;

    @Option(
            names = "--reports",
            paramLabel = "FILE",
            description = "A list: listener,day or listener,attempt a line, as reconcile --out writes it.")
    private @Nullable Path list;

    @Option(
            names = "--attempt",
            paramLabel = "ID",
            arity = "1..*",
            description = "Reports by their ids; reads every cell there is.")
    private List<String> attempts = new ArrayList<>();

    @Option(names = "--run", paramLabel = "RUN", description = "All reports that this run wrote and that still stand.")
    private @Nullable String run;

    @Option(names = "--category", paramLabel = "C", description = "With --run: only those of this category.")
    private Set<Category> categories = EnumSet.noneOf(Category.class);

    @Option(names = "--remediation", paramLabel = "ID", description = "The reports of an earlier removal or replay.")
    private @Nullable String remediation;

    /** How they were chosen, in words. */
    String words() {
        List<String> words = new ArrayList<>();
        if (list != null) {
            words.add("list " + list.getFileName());
        }
        if (!attempts.isEmpty()) {
            words.add(attempts.size() + " attempts");
        }
        if (run != null) {
            words.add("run " + run + (categories.isEmpty() ? "" : " categories " + categories));
        }
        if (remediation != null) {
            words.add("remediation " + remediation);
        }
        if (words.size() != 1) {
            throw CommandFailure.badInput(
                    "the reports must be named in exactly one way",
                    "Use one of --reports, --attempt, --run (with --category), --remediation.");
        }
        return words.getFirst();
    }

    /** The reports themselves; fails where one of those named is no report that can be mended. */
    Choice choose(Workbench bench, DataFolder folder, Kind kind) throws IOException {
        Chooser chooser = new Chooser(bench.archive(), kind);
        if (list != null) {
            return chooser.listed(rows(list));
        }
        if (run != null) {
            RunFolder chosen = RunFolder.of(folder, run);
            try (RunManifest manifest = chosen.manifest()) {
                return chooser.ofRun(manifest, chosen.run(), categories);
            }
        }
        if (remediation != null) {
            return chooser.listed(rows(bench, new RunId(remediation)));
        }
        return chooser.attempts(
                attempts.stream().map(AttemptId::new).collect(Collectors.toSet()),
                visitor -> bench.cells().forEach(visitor::cell));
    }

    private static List<Row> rows(Path file) throws IOException {
        ReportList read = ReportList.read(Files.readAllLines(file));
        refuse(read.faults(), file + " has " + read.faults().size() + " faulty rows");
        return read.rows();
    }

    private static List<Row> rows(Workbench bench, RunId remediation) {
        List<Target> targets = bench.remediations().targets(remediation).keySet().stream()
                .sorted()
                .toList();
        if (targets.isEmpty()) {
            throw CommandFailure.badInput(
                    "there is no remediation " + remediation, "./yearlight remediations list names them.");
        }
        List<Row> rows = new ArrayList<>();
        for (Target target : targets) {
            rows.add(new Row(rows.size() + 1, target.listener(), new Name.OnDay(target.day())));
        }
        return rows;
    }

    /** Ends the command where there are faults; nothing was done by then. */
    static void refuse(List<String> faults, String what) {
        if (!faults.isEmpty()) {
            String shown = faults.stream().limit(FAULTS_SHOWN).collect(Collectors.joining("\n  "));
            String more = faults.size() > FAULTS_SHOWN ? "\n  … and " + (faults.size() - FAULTS_SHOWN) + " more" : "";
            throw CommandFailure.badInput(what + ":\n  " + shown + more, "Nothing was done.");
        }
    }
}
