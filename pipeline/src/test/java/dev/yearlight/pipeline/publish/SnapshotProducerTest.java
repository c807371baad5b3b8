package dev.yearlight.pipeline.publish;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotProducerTest {

    /** Nobody listens there; a producer connects in the background. */
    private static final String NOWHERE = "127.0.0.1:1";

    @Test
    void kafkaAcceptsTheDefaultSettings() {
        assertThatCode(() -> SnapshotProducer.create(PublisherConfig.of(NOWHERE, "snapshots"))
                        .close(Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void kafkaAcceptsAShortDeliveryTimeout() {
        PublisherConfig impatient =
                new PublisherConfig(NOWHERE, "snapshots", Duration.ZERO, 1_000, 10_000, Duration.ofSeconds(1));

        assertThatCode(() -> SnapshotProducer.create(impatient).close(Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeliveryThatEndsBeforeItsBatchIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublisherConfig(
                        NOWHERE, "snapshots", Duration.ofSeconds(5), 1_000, 10_000, Duration.ofSeconds(1)))
                .withMessageContaining("delivery timeout");
    }
}
