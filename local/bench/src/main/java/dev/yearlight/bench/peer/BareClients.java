package dev.yearlight.bench.peer;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.OptionsMap;
import com.datastax.oss.driver.api.core.config.TypedDriverOption;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The clients that everybody has, with the settings that the worker has: nothing is lost, nothing is done twice.
 *
 * @param consumer of snapshots, in a group of its own
 * @param producer of events
 * @param cassandra at LOCAL_QUORUM, throttled
 * @param http to the model
 * @param request what all requests of the model share
 */
record BareClients(
        Consumer<byte[], byte[]> consumer,
        Producer<byte[], byte[]> producer,
        CqlSession cassandra,
        HttpClient http,
        RequestOptions request)
        implements AutoCloseable {

    private static final int LINGER_MILLIS = 20;
    private static final int RECORDS_A_POLL = 200;
    private static final int REQUESTS = 512;
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final int QUEUED = 100_000;

    static BareClients connect(Vertx vertx, String brokers, int cassandraPort, URI model, int connections) {
        return new BareClients(
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "bench-bare",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                RECORDS_A_POLL),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "zstd",
                                ProducerConfig.LINGER_MS_CONFIG,
                                LINGER_MILLIS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()),
                CqlSession.builder()
                        .addContactPoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), cassandraPort))
                        .withConfigLoader(DriverConfigLoader.fromMap(cassandraOptions()))
                        .build(),
                vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(connections)),
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(model.getHost())
                        .setPort(model.getPort())
                        .setURI(model.getPath() + "/chat/completions")
                        .putHeader("Content-Type", "application/json"));
    }

    private static OptionsMap cassandraOptions() {
        OptionsMap options = OptionsMap.driverDefaults();
        options.put(TypedDriverOption.LOAD_BALANCING_LOCAL_DATACENTER, "datacenter1");
        options.put(TypedDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM");
        options.put(TypedDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true);
        options.put(TypedDriverOption.REQUEST_TIMEOUT, REQUEST_TIMEOUT);
        options.put(TypedDriverOption.REQUEST_THROTTLER_CLASS, "ConcurrencyLimitingRequestThrottler");
        options.put(TypedDriverOption.REQUEST_THROTTLER_MAX_CONCURRENT_REQUESTS, REQUESTS);
        options.put(TypedDriverOption.REQUEST_THROTTLER_MAX_QUEUE_SIZE, QUEUED);
        return options;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        cassandra.close();
    }
}
