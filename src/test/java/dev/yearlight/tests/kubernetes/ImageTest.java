package dev.yearlight.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image: what its layers say of themselves is true, and what it starts is in it. */
final class ImageTest {

    private static final Path TAR = Manifests.HOME.resolve("target/yearlight-image.tar");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTRYPOINT_OPTIONS = "@/opt/yearlight/java.options";

    @TempDir
    private Path unpacked;

    @Test
    void theTarIsAnImageWhoseHashesAreTrueAndWhoseEntrypointIsInIt()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        // Given
        assumeTrue(Files.exists(TAR), "skipped: no " + TAR + " (./mvnw -Pimage -DskipTests package builds it)");
        tar("xf", TAR.toString(), "-C", unpacked.toString());
        JsonNode manifest = blob(JSON.readTree(unpacked.resolve("index.json").toFile())
                .at("/manifests/0/digest")
                .asText());
        JsonNode config = blob(manifest.at("/config/digest").asText());

        // Then
        Set<String> files = new TreeSet<>();
        assertThat(manifest.path("layers")).hasSameSizeAs(config.at("/rootfs/diff_ids"));
        for (int index = 0; index < manifest.path("layers").size(); index++) {
            String digest = manifest.path("layers").path(index).path("digest").asText();
            Path layer = path(digest);
            try (InputStream packed = Files.newInputStream(layer);
                    InputStream plain = new GZIPInputStream(Files.newInputStream(layer))) {
                assertThat(sha256(packed)).isEqualTo(digest);
                assertThat(sha256(plain))
                        .isEqualTo(config.at("/rootfs/diff_ids").path(index).asText());
            }
            files.addAll(tar("tzf", layer.toString()).lines().toList());
        }
        assertThat(files)
                .contains(
                        "opt/java/bin/java",
                        "opt/java/lib/server/libjvm.so",
                        "opt/yearlight/java.options",
                        "opt/yearlight/classpath/yearlight-cli.jar",
                        "opt/yearlight/config/prompts/archive/system.txt",
                        "opt/yearlight/config/prices.properties")
                .anyMatch(file -> file.endsWith("libc.so.6"));
        assertThat(config.at("/config/User").asText()).isEqualTo("10001:10001");
        assertThat(config.at("/config/Entrypoint"))
                .extracting(JsonNode::asText)
                .startsWith("/opt/java/bin/java", ENTRYPOINT_OPTIONS)
                .endsWith("dev.yearlight.cli.Main");
    }

    @Test
    void theDockerfileStartsTheSameAndNamesNoRegistry() throws IOException {
        List<String> lines = Files.readAllLines(Manifests.FOLDER.resolve("Dockerfile"));

        assertThat(lines)
                .contains("USER 10001:10001")
                .anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\", \"")
                        && line.contains(ENTRYPOINT_OPTIONS)
                        && line.endsWith("\"dev.yearlight.cli.Main\"]"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ARG "))
                .hasSize(2)
                .allMatch(line -> line.matches("ARG [A-Z_]+=[a-z-]+:[a-z0-9-]+"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("COPY ") && !line.contains("--from") && !line.equals("COPY . ."))
                .hasSize(2)
                .allMatch(line -> Files.exists(Manifests.HOME.resolve(line.split(" ", -1)[1])));
    }

    private JsonNode blob(String digest) throws IOException {
        return JSON.readTree(path(digest).toFile());
    }

    private Path path(String digest) {
        return unpacked.resolve("blobs").resolve(digest.replace(':', '/'));
    }

    private static String sha256(InputStream bytes) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String tar(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
