package dev.yearlight.bench.peer;

import dev.yearlight.bench.process.Spent;
import io.confluent.parallelconsumer.ParallelConsumerOptions;
import io.confluent.parallelconsumer.ParallelConsumerOptions.CommitMode;
import io.confluent.parallelconsumer.ParallelConsumerOptions.ProcessingOrder;
import io.confluent.parallelconsumer.ParallelStreamProcessor;
import java.util.List;

/** parallel-consumer in order by key, with its own defaults but for that. */
final class ParallelConsumer {

    private ParallelConsumer() {}

    static Spent run(Consumption consumption) {
        ParallelConsumerOptions<byte[], byte[]> options = ParallelConsumerOptions.<byte[], byte[]>builder()
                .ordering(ProcessingOrder.KEY)
                .commitMode(CommitMode.PERIODIC_CONSUMER_ASYNCHRONOUS)
                .consumer(consumption.connect())
                .build();
        ParallelStreamProcessor<byte[], byte[]> processor = ParallelStreamProcessor.createEosStreamProcessor(options);
        try {
            processor.subscribe(List.of(consumption.topic()));
            processor.poll(context -> consumption.done());
            return consumption.awaitEnd();
        } finally {
            processor.close();
        }
    }
}
