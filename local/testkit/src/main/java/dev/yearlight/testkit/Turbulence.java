package dev.yearlight.testkit;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** What the fakes pass through before and after each of their effects: nothing, a delay, a failure, a revocation. */
@FunctionalInterface
public interface Turbulence {

    /** Calm air. */
    Turbulence NONE = point -> Uni.createFrom().voidItem();

    /** Completes when the fake may go on; a failure is what the fake's caller gets. */
    Uni<Void> pass(Point point);

    /** The effect with turbulence on both sides: failing before it loses the request, after it the answer. */
    default <T> Uni<T> around(Effect effect, Supplier<T> does) {
        return pass(new Point(effect, Side.BEFORE))
                .map(ignored -> does.get())
                .chain(result -> pass(new Point(effect, Side.AFTER)).replaceWith(result));
    }

    /** This one, then the other. */
    default Turbulence then(Turbulence other) {
        return point -> pass(point).chain(() -> other.pass(point));
    }

    /** What a fake does. */
    enum Effect {
        READ_CELLS,
        READ_CONTENT,
        CALL_MODEL,
        WRITE_CONTENT,
        WRITE_CELL,
        SEND_EVENT,
        PARK
    }

    /** Before or after an effect. */
    enum Side {
        BEFORE,
        AFTER
    }

    /** A place where something can happen. */
    record Point(Effect effect, Side side) {}
}
