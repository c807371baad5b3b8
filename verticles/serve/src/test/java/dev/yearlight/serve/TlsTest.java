package dev.yearlight.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.http.HttpConfig;
import dev.yearlight.serve.http.TlsConfig;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final TokenMint MINT = TokenMint.rsa();

    @TempDir
    private Path folder;

    private final SelfSignedCertificate first = SelfSignedCertificate.create("first.test");
    private final SelfSignedCertificate second = SelfSignedCertificate.create("second.test");
    private final Vertx vertx = Vertx.vertx();

    @Test
    void aNewCertificateIsTakenUpWithoutARestartAndABadOneIsNot() throws IOException {
        install(first);
        try (TestServer server = start()) {
            assertThat(seen(server)).isEqualTo("HTTP_2 first.test");

            install(second);
            server.until(() -> seen(server).equals("HTTP_2 second.test"));

            Files.copy(Path.of(first.privateKeyPath()), folder.resolve("key.pem"), StandardCopyOption.REPLACE_EXISTING);
            server.until(() -> server.metrics().contains("yearlight_serve_tls_reloads_total{outcome=\"refused\"} 1"));
            Files.writeString(folder.resolve("key.pem"), "no key at all");
            server.until(() -> server.metrics().contains("yearlight_serve_tls_reloads_total{outcome=\"refused\"} 2"));
            assertThat(seen(server)).isEqualTo("HTTP_2 second.test");

            install(first);
            server.until(() -> seen(server).equals("HTTP_2 first.test"));
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void withoutAGoodCertificateItRefusesToStart() throws IOException {
        install(first);
        Files.writeString(folder.resolve("certificate.pem"), "nothing");

        assertThatThrownBy(this::start).hasStackTraceContaining("CertificatePair");
        vertx.close().await();
    }

    private void install(SelfSignedCertificate certificate) throws IOException {
        Files.copy(
                Path.of(certificate.certificatePath()),
                folder.resolve("certificate.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                Path.of(certificate.privateKeyPath()), folder.resolve("key.pem"), StandardCopyOption.REPLACE_EXISTING);
    }

    private TestServer start() {
        TlsConfig tls = new TlsConfig(
                folder.resolve("certificate.pem"),
                folder.resolve("key.pem"),
                Duration.ofSeconds(5),
                Duration.ofMillis(100));
        return new TestServer(
                TestServer.config(
                        MINT.publicKeyFile(folder),
                        http -> new HttpConfig(
                                http.host(),
                                http.port(),
                                http.eventLoops(),
                                http.connections(),
                                http.limits(),
                                http.overload(),
                                Optional.of(tls),
                                http.drain())),
                new FakeArchiveReader());
    }

    /** The version that is spoken and the certificate that is seen on a connection of its own. */
    private String seen(TestServer server) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setUseAlpn(true)
                .setProtocolVersion(HttpVersion.HTTP_2));
        try {
            return client.request(HttpMethod.GET, server.port(), "127.0.0.1", "/")
                    .compose(request -> request.send()
                            .map(response ->
                                    response.version() + " " + subject((X509Certificate) certificateOf(request))))
                    .await();
        } finally {
            client.close().await();
        }
    }

    private static Certificate certificateOf(HttpClientRequest request) {
        try {
            return request.connection().peerCertificates().getFirst();
        } catch (SSLPeerUnverifiedException unverified) {
            throw new IllegalStateException(unverified);
        }
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
    }
}
