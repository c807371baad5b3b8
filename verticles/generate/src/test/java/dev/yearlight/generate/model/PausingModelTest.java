package dev.yearlight.generate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Answered;
import dev.yearlight.generation.ModelOutcome.Misconfigured;
import dev.yearlight.generation.Prompt;
import dev.yearlight.testkit.FakeModel;
import dev.yearlight.testkit.VirtualDelays;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausingModelTest {

    private static final Prompt PROMPT = new Prompt("v", "system", "user");
    private static final Misconfigured WRONG_KEY = new Misconfigured("401");

    private final FakeModel model = new FakeModel();
    private final VirtualDelays delays = new VirtualDelays();
    private final PausingModel pausing = new PausingModel(model, delays, Duration.ofSeconds(10));

    @Test
    void aWrongKeyIsAskedOnceAnIntervalHoweverManyWait() {
        model.thenTimes(3, WRONG_KEY);

        for (int interval = 1; interval <= 3; interval++) {
            for (int waiting = 0; waiting < 100; waiting++) {
                assertThat(call()).isEqualTo(WRONG_KEY);
            }
            assertThat(model.prompts()).hasSize(interval);
            assertThat(delays.fireNext()).isTrue();
        }

        assertThat(delays.now()).isEqualTo(Duration.ofSeconds(30));
        assertThat(call()).isInstanceOf(Answered.class);
        assertThat(call()).isInstanceOf(Answered.class);
    }

    @Test
    void aProbeThatWasCancelledLeavesItsPlaceToTheNext() {
        // Given a pause whose probe is due, at a model that does not answer
        PausingModel silent = new PausingModel(new Silent(), delays, Duration.ofSeconds(10));
        call(silent).assertItem(WRONG_KEY);
        delays.fireNext();

        // When
        UniAssertSubscriber<ModelOutcome> probe = call(silent).assertNotTerminated();
        call(silent).assertItem(WRONG_KEY);
        probe.cancel();

        // Then
        call(silent).assertNotTerminated();
    }

    private ModelOutcome call() {
        return call(pausing).assertCompleted().getItem();
    }

    private static UniAssertSubscriber<ModelOutcome> call(PausingModel model) {
        return model.write(PROMPT).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    /** Refuses the first call and never answers another. */
    private static final class Silent implements dev.yearlight.generation.Model {

        private boolean refused;

        @Override
        public Uni<ModelOutcome> write(Prompt prompt) {
            if (refused) {
                return Uni.createFrom().nothing();
            }
            refused = true;
            return Uni.createFrom().item(WRONG_KEY);
        }

        @Override
        public String endpoint() {
            return "silent:";
        }

        @Override
        public String parameters() {
            return "none";
        }
    }
}
