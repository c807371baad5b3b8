package dev.yearlight.cli.doctor;

import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import dev.yearlight.cli.doctor.Finding.Broken;
import dev.yearlight.cli.doctor.Finding.Healthy;
import dev.yearlight.common.settings.Secret;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Whether the parts of a platform answer as they should. */
final class PlatformChecks {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Set<String> TABLES = Set.of("completed_day", "report_content", "ownership_term");

    private final Settings settings;

    PlatformChecks(Settings settings) {
        this.settings = settings;
    }

    Finding kafka() throws InterruptedException {
        String servers = settings.text("yearlight.kafka.bootstrap-servers");
        List<String> topics = List.of(
                settings.text("yearlight.kafka.topic.snapshots"),
                settings.text("yearlight.kafka.topic.parked"),
                settings.text("yearlight.kafka.topic.reports"));
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) WITHIN.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) WITHIN.toMillis()))) {
            Set<String> missing = new TreeSet<>(topics);
            missing.removeAll(admin.listTopics().names().get(WITHIN.toMillis(), TimeUnit.MILLISECONDS));
            return missing.isEmpty()
                    ? new Healthy("Kafka", servers + ", topics " + String.join(", ", topics))
                    : new Broken("Kafka", "lacks the topics " + missing, "Start the platform again; it makes them.");
        } catch (ExecutionException | TimeoutException failure) {
            return new Broken(
                    "Kafka",
                    "no answer from " + servers,
                    "Is it running? See logs/kafka.log in the data folder, or set yearlight.kafka.bootstrap-servers.");
        }
    }

    Finding cassandra() {
        StoreConfig config = StoreConfig.from(settings);
        try (CassandraConnection connection = CassandraConnection.open(config)) {
            Optional<KeyspaceMetadata> keyspace =
                    connection.session().getMetadata().getKeyspace("yearlight");
            Set<String> missing = new TreeSet<>(TABLES);
            keyspace.ifPresent(
                    found -> found.getTables().keySet().forEach(table -> missing.remove(table.asInternal())));
            return missing.isEmpty()
                    ? new Healthy("Cassandra", config.contactPoints() + ", schema complete")
                    : new Broken(
                            "Cassandra", "lacks the tables " + missing, "Start the platform again; it makes them.");
        } catch (RuntimeException failure) {
            return new Broken(
                    "Cassandra",
                    "no answer from " + config.contactPoints(),
                    "Is it running? See logs/cassandra.log in the data folder, or set yearlight.cassandra.contact-points.");
        }
    }

    Finding model() throws InterruptedException {
        String address = settings.text("yearlight.model.base-url");
        String name = settings.text("yearlight.model.name");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + "/models")).timeout(WITHIN);
        settings.optionalSecret("yearlight.model.api-key")
                .map(Secret::value)
                .ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(WITHIN).build()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 ->
                    answer.body().contains("\"" + name + "\"")
                            ? new Healthy("model", name + " at " + address)
                            : new Broken("model", address + " does not list " + name, "Set yearlight.model.name.");
                case 401, 403 -> new Broken("model", address + " refuses the key", "Set yearlight.model.api-key-file.");
                default ->
                    new Broken(
                            "model",
                            address + " answers " + answer.statusCode(),
                            "Set yearlight.model.base-url up to /v1.");
            };
        } catch (IOException failure) {
            return new Broken("model", "no answer from " + address, "Is it running? Set yearlight.model.base-url.");
        }
    }
}
