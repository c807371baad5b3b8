package dev.yearlight.generate.eventloop;

import dev.yearlight.generation.Delays;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;

/** Delays by the timers of Vert.x, which ring on the caller's event loop; a cancelled one is forgotten. */
public record VertxDelays(Vertx vertx) implements Delays {

    @Override
    public Uni<Void> after(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(Math.max(1, delay.toMillis()), rung -> emitter.complete(null));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
    }
}
