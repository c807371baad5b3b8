package dev.yearlight.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The servers of a bench, which start with the first scenario that needs them. */
final class ServersOnDemand implements AutoCloseable {

    private final BenchSettings settings;
    private final BenchProgress progress;
    private @Nullable BenchServers servers;

    ServersOnDemand(BenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    BenchServers started() throws IOException {
        BenchServers running = servers;
        if (running == null) {
            progress.stage("starting Kafka and Cassandra");
            running = BenchServers.start(settings.home(), settings.folder());
            servers = running;
        }
        return running;
    }

    @Override
    public void close() {
        if (servers != null) {
            servers.close();
        }
    }
}
