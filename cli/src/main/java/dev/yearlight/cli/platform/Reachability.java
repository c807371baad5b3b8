package dev.yearlight.cli.platform;

import dev.yearlight.cli.terminal.CommandFailure;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Whether what the role that writes needs is there; each refusal names the key of the setting. */
final class Reachability {

    private static final int WITHIN_MILLIS = 10_000;
    private static final String BROKERS = "yearlight.kafka.bootstrap-servers";
    private static final String NODES = "yearlight.cassandra.contact-points";
    private static final String MODEL = "yearlight.model.base-url";
    private static final List<String> TOPICS =
            List.of("yearlight.kafka.topic.snapshots", "yearlight.kafka.topic.parked", "yearlight.kafka.topic.reports");

    private final Settings settings;

    Reachability(Settings settings) {
        this.settings = settings;
    }

    void check() {
        checkModel();
        checkCassandra();
        checkKafka();
    }

    private void checkModel() {
        URI base = URI.create(settings.text(MODEL));
        if (base.getHost() == null) {
            throw CommandFailure.badInput(
                    MODEL + " must be an address such as http://127.0.0.1:8090/v1, was " + base,
                    "It is where chat completions are asked for.");
        }
        int standard = "https".equals(base.getScheme()) ? 443 : 80;
        InetSocketAddress address =
                new InetSocketAddress(base.getHost(), base.getPort() < 0 ? standard : base.getPort());
        if (!answers(address)) {
            throw unreachable(MODEL, base.toString());
        }
    }

    private void checkCassandra() {
        List<InetSocketAddress> nodes = StoreConfig.from(settings).contactPoints();
        if (nodes.stream().noneMatch(Reachability::answers)) {
            throw unreachable(NODES, nodes.toString());
        }
    }

    private void checkKafka() {
        String brokers = settings.text(BROKERS);
        Map<String, Object> properties = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                WITHIN_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                WITHIN_MILLIS);
        try (Admin admin = Admin.create(properties)) {
            Set<String> present =
                    new TreeSet<>(admin.listTopics().names().get(2L * WITHIN_MILLIS, TimeUnit.MILLISECONDS));
            for (String key : TOPICS) {
                if (!present.contains(settings.text(key))) {
                    throw CommandFailure.unavailable(
                            "the topic of %s is not there: %s".formatted(key, settings.text(key)),
                            "Make it first; workers make no topics.");
                }
            }
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw unreachable(BROKERS, brokers);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(BROKERS, brokers);
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            // Looked up anew: a name that was not known when the address was made may be by now.
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), WITHIN_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static CommandFailure unreachable(String key, String value) {
        return CommandFailure.unavailable(
                "nothing answers at %s: %s".formatted(key, value),
                "Start it, or set %s in --config FILE or with --set.".formatted(key));
    }
}
