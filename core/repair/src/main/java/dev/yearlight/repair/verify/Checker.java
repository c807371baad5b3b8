package dev.yearlight.repair.verify;

import java.util.List;

/** Verifies every invariant that a run's evidence can speak of. */
public final class Checker {

    private static final List<Check> CHECKS = List.of(
            new EveryDaySettled(),
            new EveryCellResolves(),
            new PromptsHoldLineage(),
            new OneReportADay(),
            new AcknowledgedIsThere(),
            new CommittedIsFinished(),
            new ParkedForCause(),
            new SecondPassChangesNothing(),
            new CostEqualsJournal(),
            new LimitsHold(),
            new VisiblePassesGuardrails(),
            new AllFinished());

    private Checker() {}

    /** One finding for each invariant. */
    public static List<Finding> verify(Evidence evidence) {
        return CHECKS.stream()
                .map(check -> new Finding(check.invariant(), check.of(evidence)))
                .toList();
    }
}
