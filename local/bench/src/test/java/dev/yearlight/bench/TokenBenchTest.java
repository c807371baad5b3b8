package dev.yearlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.bench.TokenBench.Cost;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBenchTest {

    @Test
    void everyAlgorithmIsMeasuredNewAndRemembered() throws IOException {
        Vertx vertx = Vertx.vertx();
        List<Cost> costs = new TokenBench(vertx, 5, 1, 1).run();

        assertThat(costs).extracting(Cost::algorithm).containsExactly("RS256", "ES256", "EdDSA");
        assertThat(costs).allSatisfy(cost -> assertThat(cost.newMicros()).isGreaterThan(cost.rememberedMicros()));
        vertx.close().await();
    }
}
