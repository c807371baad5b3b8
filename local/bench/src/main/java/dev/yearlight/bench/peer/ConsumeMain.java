package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.OwnCost;
import dev.yearlight.bench.process.Parent;
import dev.yearlight.bench.process.Spent;
import java.io.IOException;
import java.util.Optional;

/**
 * Consumption at zero work as a process.
 *
 * <p>Arguments: a {@link ConsumerKind}, brokers, topic, records of a round. Orders: the name of a new group; the answer is
 * {@code ROUND units cpu wall}.
 */
public final class ConsumeMain {

    private ConsumeMain() {}

    /** Consumes the topic once an order until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        ConsumerKind kind = ConsumerKind.valueOf(arguments[0]);
        long records = Long.parseLong(arguments[3]);
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("READY");
            for (Optional<String> group = parent.nextOrder(); group.isPresent(); group = parent.nextOrder()) {
                OwnCost cost = new OwnCost(records);
                Consumption consumption = new Consumption(arguments[1], arguments[2], group.get(), cost);
                Spent spent = switch (kind) {
                    case YEARLIGHT -> Intake.run(consumption);
                    case PARALLEL_CONSUMER -> ParallelConsumer.run(consumption);
                    case POLL_LOOP -> PollLoop.run(consumption);
                };
                parent.tell("ROUND " + spent.line());
            }
        }
        System.exit(0);
    }
}
