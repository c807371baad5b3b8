package dev.yearlight.serve;

import dev.yearlight.common.Metrics;
import dev.yearlight.serve.archive.FakeArchiveReader;
import dev.yearlight.serve.token.TokenMint;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Serves invented archives on port 8080 or the one given, to look at the page while working on it. */
final class PreviewServer {

    private PreviewServer() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        TokenMint mint = TokenMint.rsa();
        Path key = mint.publicKeyFile(Files.createTempDirectory("yearlight-preview"));
        FakeArchiveReader archives = new FakeArchiveReader()
                .with("five", InventedReports.five())
                .with("others", InventedReports.others())
                .with("one", InventedReports.five()[2])
                .with("hostile", InventedReports.hostile())
                .with("none");
        ServeConfig config = TestServer.config(key, port);
        InstantSource clock = InstantSource.system();
        new ServeService(Vertx.vertx(), config, archives, new Metrics(), clock)
                .start()
                .await();
        for (String listener : List.of("five", "others", "one", "hostile", "none")) {
            String token = mint.tokenFor(listener, clock.instant().plus(Duration.ofHours(12)));
            System.out.printf("%s http://127.0.0.1:%d/#token=%s%n", listener, port, token);
        }
    }
}
