package dev.yearlight.testkit;

import dev.yearlight.generation.Endpoints;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelCall;
import dev.yearlight.generation.Prompt;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;

/** One endpoint that takes calls in the order of their coming, a few at a time; confined to one thread. */
public final class FakeEndpoints implements Endpoints {

    private final Places places;
    private final Model model;

    /** Endpoints that share these places with others. */
    public FakeEndpoints(Places places, Model model) {
        this.places = places;
        this.model = model;
    }

    @Override
    public Uni<Reply> call(ModelCall call) {
        return places.taken().chain(() -> {
            if (!call.wanted().getAsBoolean()) {
                places.giveBack();
                return Uni.createFrom().item(new Reply.Unwanted());
            }
            Prompt prompt = call.prompt().get();
            return model.write(prompt)
                    .<Reply>map(outcome -> new Reply.Heard(
                            prompt.version(), outcome, new Source(model.endpoint(), model.parameters())))
                    .onTermination()
                    .invoke(places::giveBack);
        });
    }

    /** Places for calls, and the line of those who wait for one. */
    public static final class Places {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final int all;
        private int inFlight;

        /** This many at a time. */
        public Places(int all) {
            this.all = all;
        }

        /** Calls that run now. */
        public int inFlight() {
            return inFlight;
        }

        private Uni<Void> taken() {
            return Uni.createFrom().emitter(emitter -> {
                if (inFlight < all) {
                    inFlight++;
                    emitter.complete(null);
                } else {
                    Runnable turn = () -> emitter.complete(null);
                    waiting.add(turn);
                    // Whoever is cancelled leaves the line, and takes no place when one is free.
                    emitter.onTermination(() -> waiting.remove(turn));
                }
            });
        }

        private void giveBack() {
            Runnable next = waiting.poll();
            if (next == null) {
                inFlight--;
            } else {
                next.run();
            }
        }
    }
}
