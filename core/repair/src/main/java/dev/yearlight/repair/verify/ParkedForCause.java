package dev.yearlight.repair.verify;

import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.parked.Parked;
import dev.yearlight.repair.parked.ParkedCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** I7: each parked record names a known reason, those of the model after at least one call; each parked cell has one. */
final class ParkedForCause implements Check {

    private static final Map<String, ParkReason> REASONS =
            Arrays.stream(ParkReason.values()).collect(Collectors.toMap(ParkReason::name, reason -> reason));

    @Override
    public Invariant invariant() {
        return Invariant.I7;
    }

    @Override
    public Verdict of(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        evidence.parked()
                .forEach(parked -> fault(parked.cause())
                        .ifPresent(fault -> violations.add("parked record %s: %s".formatted(parked.place(), fault))));
        Set<ExpectedDay> recorded = evidence.parked().stream()
                .filter(Parked.Day.class::isInstance)
                .map(parked -> ((Parked.Day) parked).day())
                .collect(Collectors.toSet());
        evidence.listeners()
                .forEach((listener, found) -> found.stored().stream()
                        .filter(day -> day.cell().state() == DayState.PARKED)
                        .filter(day -> !recorded.contains(new ExpectedDay(
                                listener,
                                day.day(),
                                day.cell().epoch(),
                                day.cell().category())))
                        .forEach(day -> violations.add(unrecorded(day))));
        return Verdict.of(violations, evidence.parked().size() + " parked records");
    }

    private static String unrecorded(StoredDay day) {
        return "%s, attempt %s is parked, and no record of it is on the topic"
                .formatted(day.day(), day.cell().attempt());
    }

    private static Optional<String> fault(ParkedCause cause) {
        ParkReason reason = REASONS.get(cause.reason());
        if (reason == null) {
            return Optional.of("its reason is not a known one");
        }
        return switch (reason) {
            case MALFORMED, UNKNOWN_SCHEMA, KEY_MISMATCH, INVALID_SNAPSHOT, DEADLINE, DEFECT -> Optional.empty();
            case REFUSED, GUARDRAILS, UNUSABLE_ANSWER, MODEL_UNAVAILABLE ->
                cause.attempts() > 0 ? Optional.empty() : Optional.of(reason + " without a single call");
        };
    }
}
