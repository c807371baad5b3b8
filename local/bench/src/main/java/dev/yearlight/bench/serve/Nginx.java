package dev.yearlight.bench.serve;

import dev.yearlight.bench.process.Child;
import dev.yearlight.local.server.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx, which serves the same bytes with the same headers from a file that it keeps open. */
final class Nginx implements AutoCloseable, Server {

    private static final Duration UP_WITHIN = Duration.ofSeconds(20);
    private static final long GLANCE_NANOS = Duration.ofMillis(20).toNanos();
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/bin/nginx"));

    private final Child process;
    private final int port;

    private Nginx(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it is installed; empty where it is not. */
    static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    static Nginx start(Path program, ServeBenchSettings settings, WireAnswer answer, int workers) throws IOException {
        Path folder = Files.createDirectories(settings.folder().resolve("nginx"));
        int port = new FreePorts().next(0);
        Files.write(folder.resolve("archive"), answer.body());
        Path configuration =
                Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port, answer, workers));
        Child process = Child.start(
                "nginx",
                List.of(
                        program.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        configuration.toString()),
                settings.logs());
        awaitPort(process, port);
        return new Nginx(process, port);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Duration cpu() {
        return process.cpuWithChildren();
    }

    @Override
    public void close() {
        process.close();
    }

    private static String configuration(Path folder, int port, WireAnswer answer, int workers) {
        String headers = answer.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("content-length")
                        && !header.name().equalsIgnoreCase("content-type"))
                .map(header -> "      add_header %s '%s';"
                        .formatted(header.name(), header.value().replace("'", "\\'")))
                .collect(Collectors.joining("\n"));
        return """
                %sdaemon off;
                worker_processes %d;
                pid %s/nginx.pid;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  tcp_nodelay on;
                  server_tokens off;
                  etag off;
                  keepalive_requests 100000000;
                  keepalive_timeout 600;
                  open_file_cache max=100 inactive=600s;
                  open_file_cache_valid 600s;
                %s
                  default_type application/json;
                  server {
                    listen 127.0.0.1:%d backlog=4096 reuseport;
                    location = /v1/archive {
                      alias %s/archive;
                      if_modified_since off;
                      max_ranges 0;
                      add_header Last-Modified '';
                %s
                    }
                  }
                }
                """.formatted(user(), workers, folder, temporary(folder), port, folder, headers);
    }

    /** Started by root, its workers would change to a user who may not read the folder. */
    private static String user() {
        return System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    }

    /** Its folders for bodies and buffers, which it makes though it needs none here. */
    private static String temporary(Path folder) {
        return Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> "  %s_temp_path %s/%s;".formatted(kind, folder, kind))
                .collect(Collectors.joining("\n"));
    }

    private static void awaitPort(Child process, int port) throws IOException {
        long deadline = System.nanoTime() + UP_WITHIN.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                process.close();
                throw new IOException("nginx did not come up; its log is " + process.log());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
