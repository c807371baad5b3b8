package dev.yearlight.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An S3 server in a process of its own, over the folders of one folder; its keys are those of the tests' environment.
 *
 * @param address what clients ask
 */
record S3Process(Process process, String address) implements AutoCloseable {

    private static final String READY = "S3 READY ";

    static S3Process start(Path buckets) throws IOException {
        Path home = Path.of(System.getProperty("yearlight.home", "..")).resolve("local/s3/target");
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new IllegalStateException("local/s3 is not built: ./mvnw -pl local/s3 package");
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        home.resolve("classes") + File.pathSeparator + home.resolve("lib/*"),
                        "dev.yearlight.s3.S3Server",
                        buckets.toString(),
                        System.getenv("AWS_ACCESS_KEY_ID"),
                        System.getenv("AWS_SECRET_ACCESS_KEY"),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new S3Process(process, line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("the S3 server ended before it was ready");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
