package dev.yearlight.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.yearlight.tests.backends.Backends;
import dev.yearlight.tests.backends.Server;
import dev.yearlight.tests.backends.Servers;
import dev.yearlight.tests.backends.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The broker and the database stand still for longer than any of their timeouts, or die and come back. */
@ExtendWith(Backends.class)
final class ServerFaultsTest {

    private static final int LISTENERS = 12;
    private static final int PARTITIONS = 4;
    private static final Duration STANDSTILL = Duration.ofSeconds(8);

    private final Servers servers;

    ServerFaultsTest(Servers servers) {
        this.servers = servers;
    }

    /** What is done to a server. */
    enum Fault {
        STOPPED_AND_CONTINUED {
            @Override
            void happensTo(Server server) throws IOException {
                server.pause();
                await().pollDelay(STANDSTILL).atMost(STANDSTILL.multipliedBy(2)).until(() -> true);
                server.resume();
            }
        },
        KILLED_AND_RESTARTED {
            @Override
            void happensTo(Server server) throws IOException {
                server.crashAndRestart();
            }
        };

        abstract void happensTo(Server server) throws IOException;

        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerThatIsAwayCostsAtMostTheCallsInFlight(Fault fault) throws IOException {
        run(fault, servers.broker(), "broker", LISTENERS);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsAwayCostsNoCall(Fault fault) throws IOException {
        run(fault, servers.database(), "database", 0);
    }

    private void run(Fault fault, Server server, String name, int mostExtraCalls) throws IOException {
        String stage = name + "-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Scene scene = Scene.open(servers, stage, LISTENERS, PARTITIONS)) {
            // Given
            scene.model().answerAfter(Duration.ofMillis(600));
            try (Worker worker = scene.worker()) {
                scene.publish();
                scene.awaitVisible(LISTENERS / 2);
                int inFlight = scene.inFlight().size();

                // When
                fault.happensTo(server);

                // Then
                await("an answer of the servers")
                        .atMost(Scene.PATIENCE)
                        .ignoreExceptions()
                        .until(() ->
                                scene.archives().visible() > 0 && scene.stage().lag() >= 0);
                scene.awaitEnd();
                assertThat(worker.endedByItself()).isFalse();
                scene.print(name + " " + fault.inWords(), inFlight);
            }
            scene.assertWhole(mostExtraCalls);
        }
    }
}
