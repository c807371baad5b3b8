package dev.yearlight.tests.browser;

import dev.yearlight.cli.demo.DemoTokens;
import dev.yearlight.cli.platform.LocalKeys;
import dev.yearlight.codecs.ReportJson;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.codecs.Twin;
import dev.yearlight.codecs.TwinDeflater;
import dev.yearlight.common.Metrics;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.VisibleReport;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Report;
import dev.yearlight.serve.ServeConfig;
import dev.yearlight.serve.ServeService;
import dev.yearlight.serve.archive.ArchiveConfig;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.token.TokenConfig;
import dev.yearlight.serve.warm.WarmConfig;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The real service on free ports, over archives in a map, with a real key and real tokens. */
final class ArchiveServer implements AutoCloseable {

    private static final String ISSUER = "issuer-of-tests";
    private static final String AUDIENCE = "yearlight-archive";

    private final Vertx vertx = Vertx.vertx();
    private final Map<ListenerId, List<Report>> archives = new ConcurrentHashMap<>();
    private final DemoTokens tokens;
    private final ServeService.Ports ports;

    /**
     * Listens at once.
     *
     * @param folder takes the key pair
     */
    ArchiveServer(Path folder) throws IOException {
        LocalKeys keys = LocalKeys.in(folder);
        tokens = new DemoTokens(vertx, keys, ISSUER, AUDIENCE);
        ports = new ServeService(vertx, config(keys.publicKey()), this::read, new Metrics(), InstantSource.system())
                .start()
                .await();
    }

    ArchiveServer with(String listener, List<Report> reports) {
        archives.put(new ListenerId(listener), reports);
        return this;
    }

    String origin() {
        return "http://127.0.0.1:" + ports.archive();
    }

    String token(String listener) {
        return tokens.mint(new ListenerId(listener));
    }

    /** The personal link of this listener. */
    String link(String listener) {
        return origin() + "/#token=" + token(listener);
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    /** A listener who was never added stands for a store that does not answer. */
    private CompletionStage<List<VisibleReport>> read(ListenerId listener) {
        List<Report> reports = archives.get(listener);
        return reports == null
                ? CompletableFuture.failedFuture(new IOException("the store is away"))
                : CompletableFuture.completedFuture(
                        reports.stream().map(ArchiveServer::archived).toList());
    }

    private static VisibleReport archived(Report report) {
        byte[] json = ReportJson.encode(report);
        return new VisibleReport(
                report.day(),
                report.attempt(),
                report.category(),
                ByteBuffer.wrap(Sha256.digest().digest(json)),
                ByteBuffer.wrap(json),
                Twin.deflated(ByteBuffer.wrap(new TwinDeflater().twin(json)), ByteBuffer.wrap(json)));
    }

    private static ServeConfig config(Path publicKey) {
        return new ServeConfig(
                HttpConfig.from(Settings.load(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "yearlight.serve.port", "0",
                                "yearlight.serve.event-loops", "1",
                                // Cold code is slow, and no crowd.
                                "yearlight.serve.longest-turn", "1s",
                                "yearlight.serve.drain", "1s"))),
                new TokenConfig(publicKey, ISSUER, AUDIENCE, Duration.ofSeconds(5), 1_000),
                new ArchiveConfig(
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        1_000,
                        16 << 20,
                        Duration.ofSeconds(2),
                        100,
                        Duration.ofSeconds(5)),
                WarmConfig.OFF,
                0);
    }
}
