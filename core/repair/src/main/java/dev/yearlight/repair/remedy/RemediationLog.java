package dev.yearlight.repair.remedy;

import dev.yearlight.domain.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Port: the audit record of every remediation; plans are kept before anything is done. */
public interface RemediationLog {

    /** Keeps a plan: the reports first, the head last, so that a plan that can be found is whole; blocks. */
    void plan(Remediation remediation, TargetSet targets);

    /** The head of one; empty where there is none. */
    Optional<Remediation> find(RunId id);

    /** The heads of all, newest first. */
    List<Remediation> all();

    /** The reports of one, each with its outcome; blocks. */
    Map<Target, Outcome> targets(RunId id);

    /** Notes what was done with a report; later notes win. */
    CompletionStage<Void> settle(RunId id, Target target, Outcome outcome);

    /** Marks a report as one with stale context; the same mark again changes nothing. */
    CompletionStage<Void> mark(RunId id, StaleReport stale);

    /** The marks that a remediation left; blocks. */
    List<StaleReport> marks(RunId id);

    /** Notes that it is being done. */
    void applied(RunId id, Remediation.Applied applied);
}
