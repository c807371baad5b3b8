package dev.yearlight.generate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KafkaOutboxTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void aSendCompletesOnlyWithItsAcknowledgement() {
        try (KafkaOutbox outbox = new KafkaOutbox(producer)) {
            UniAssertSubscriber<Void> sent = send(outbox);
            Awaitility.await().until(() -> producer.history().size() == 1);
            sent.assertNotTerminated();

            producer.completeNext();

            sent.awaitItem(Duration.ofSeconds(5));
        }
    }

    @Test
    void aSendThatTheBrokerRefusesFails() {
        try (KafkaOutbox outbox = new KafkaOutbox(producer)) {
            UniAssertSubscriber<Void> sent = send(outbox);
            Awaitility.await().until(() -> producer.history().size() == 1);

            producer.errorNext(new NotEnoughReplicasException("one is away"));

            sent.awaitFailure(Duration.ofSeconds(5)).assertFailedWith(NotEnoughReplicasException.class);
        }
    }

    @Test
    void aProducerThatThrowsFailsTheSend() {
        producer.sendException = new IllegalStateException("no metadata");
        try (KafkaOutbox outbox = new KafkaOutbox(producer)) {
            send(outbox)
                    .awaitFailure(Duration.ofSeconds(5))
                    .assertFailedWith(IllegalStateException.class, "no metadata");
        }
    }

    @Test
    void nothingIsSentOnceItIsClosed() {
        KafkaOutbox outbox = new KafkaOutbox(producer);
        outbox.close();

        send(outbox).awaitFailure(Duration.ofSeconds(5));

        assertThat(producer.closed()).isTrue();
        assertThat(producer.history()).isEmpty();
    }

    private static UniAssertSubscriber<Void> send(KafkaOutbox outbox) {
        return outbox.send(new ProducerRecord<>("reports", new byte[] {1}, new byte[] {2}))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
