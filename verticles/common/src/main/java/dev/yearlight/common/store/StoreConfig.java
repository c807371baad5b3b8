package dev.yearlight.common.store;

import dev.yearlight.common.settings.Secret;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.settings.SettingsException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Cassandra is reached.
 *
 * @param contactPoints nodes to begin with
 * @param localDatacenter the data centre that this process reads and writes in
 * @param login who this process is; empty where the nodes do not ask
 * @param requestTimeout longest wait for one request, its time in the queue included
 * @param requestsInFlight more wait in the queue
 * @param requestsQueued more fail at once
 */
public record StoreConfig(
        List<InetSocketAddress> contactPoints,
        String localDatacenter,
        Optional<Login> login,
        Duration requestTimeout,
        int requestsInFlight,
        int requestsQueued) {

    private static final String CONTACT_POINTS = "yearlight.cassandra.contact-points";
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([A-Za-z0-9.:_-]+?)]?:(\\d{1,5})");

    /** A role of the database and its password. */
    public record Login(String user, Secret password) {}

    /** Copies the contact points; refuses a queue without room. */
    public StoreConfig {
        contactPoints = List.copyOf(contactPoints);
        if (contactPoints.isEmpty()) {
            throw new IllegalArgumentException("contact points must name a node");
        }
        if (requestsInFlight < 1 || requestsQueued < 1) {
            throw new IllegalArgumentException("requests in flight and queued must be 1 and more");
        }
    }

    /** Reads {@code yearlight.cassandra.*}. */
    public static StoreConfig from(Settings settings) {
        return new StoreConfig(
                settings.texts(CONTACT_POINTS).stream()
                        .map(StoreConfig::address)
                        .toList(),
                settings.text("yearlight.cassandra.local-datacenter"),
                login(settings),
                settings.duration("yearlight.cassandra.request-timeout"),
                settings.integer("yearlight.cassandra.requests-in-flight", 1, MOST_REQUESTS),
                settings.integer("yearlight.cassandra.requests-queued", 1, MOST_REQUESTS));
    }

    private static Optional<Login> login(Settings settings) {
        return settings.optionalText("yearlight.cassandra.user")
                .map(
                        user -> new Login(
                                user,
                                settings.optionalSecret("yearlight.cassandra.password")
                                        .orElseThrow(
                                                () -> new SettingsException(
                                                        "yearlight.cassandra.password-file must be set where yearlight.cassandra.user is"))));
    }

    private static InetSocketAddress address(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new SettingsException(
                    CONTACT_POINTS + " must be host:port, separated by commas, has \"" + text + "\"");
        }
        return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
}
