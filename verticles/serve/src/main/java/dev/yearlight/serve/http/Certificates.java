package dev.yearlight.serve.http;

import dev.yearlight.serve.http.CertificatePair.Refused;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ServerSSLOptions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate in use, and its files, which are looked at from time to time. A pair that is no good changes nothing:
 * the old one stays, and it is counted and logged once until the files change again.
 */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Vertx vertx;
    private final TlsConfig config;
    private final InstantSource clock;
    private final EdgeMetrics metrics;
    // Read by the threads that look at the files, written by event loops.
    private volatile CertificatePair current;
    private volatile Optional<CertificatePair> refused = Optional.empty();

    private Certificates(
            Vertx vertx, TlsConfig config, InstantSource clock, EdgeMetrics metrics, CertificatePair current) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.current = current;
    }

    /** Reads the files; fails where they are no good, because there is no old certificate to keep. */
    static Future<Certificates> open(Vertx vertx, TlsConfig config, InstantSource clock, EdgeMetrics metrics) {
        return vertx.executeBlocking(() -> {
            CertificatePair pair = CertificatePair.read(config);
            pair.check(vertx, clock);
            return new Certificates(vertx, config, clock, metrics, pair);
        });
    }

    /** What a server starts with. */
    ServerSSLOptions options() {
        return optionsOf(current);
    }

    long handshakeMillis() {
        return config.handshakeTimeout().toMillis();
    }

    /** Looks at the files every now and then, and has new ones taken up. */
    long watch(Function<ServerSSLOptions, Future<Boolean>> takeUp) {
        return vertx.setPeriodic(
                config.reload().toMillis(),
                tick -> vertx.executeBlocking(this::changed)
                        .onSuccess(changed -> changed.ifPresent(pair -> takeUp(pair, takeUp)))
                        .onFailure(failure ->
                                LOG.warn("the certificate's files were not looked at: {}", failure.getMessage())));
    }

    private void takeUp(CertificatePair pair, Function<ServerSSLOptions, Future<Boolean>> takeUp) {
        takeUp.apply(optionsOf(pair))
                .onSuccess(taken -> {
                    current = pair;
                    refused = Optional.empty();
                    metrics.reloaded(true);
                    LOG.info("a new certificate is in use");
                })
                .onFailure(failure -> refuse(pair, String.valueOf(failure.getMessage())));
    }

    /** The pair in the files, where it is new and good. */
    private Optional<CertificatePair> changed() {
        CertificatePair pair;
        try {
            pair = CertificatePair.read(config);
        } catch (Refused unreadable) {
            LOG.warn("{}; the old certificate stays", unreadable.getMessage());
            metrics.reloaded(false);
            return Optional.empty();
        }
        if (pair.equals(current) || refused.filter(pair::equals).isPresent()) {
            return Optional.empty();
        }
        try {
            pair.check(vertx, clock);
            return Optional.of(pair);
        } catch (Refused bad) {
            refuse(pair, String.valueOf(bad.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(CertificatePair pair, String why) {
        refused = Optional.of(pair);
        metrics.reloaded(false);
        LOG.warn("the new certificate is no good, the old one stays: {}", why);
    }

    private static ServerSSLOptions optionsOf(CertificatePair pair) {
        ServerSSLOptions options = new ServerSSLOptions();
        options.setKeyCertOptions(pair.options());
        options.setUseAlpn(true);
        return options;
    }
}
