package dev.yearlight.bench.serve;

import dev.yearlight.bench.BenchIssuer;
import dev.yearlight.bench.BenchProgress;
import dev.yearlight.bench.script.Script;
import dev.yearlight.common.settings.Settings;
import dev.yearlight.common.store.CassandraConnection;
import dev.yearlight.common.store.ReportTables;
import dev.yearlight.common.store.SchemaInstaller;
import dev.yearlight.common.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A database full of archives, and a token for each of their listeners. */
final class ServedArchives {

    private final ServeBenchSettings settings;
    private final BenchProgress progress;

    ServedArchives(ServeBenchSettings settings, BenchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void store(Script script, String cassandra, int listeners) {
        Settings store =
                Settings.load(Optional.empty(), Map.of(), Map.of("yearlight.cassandra.contact-points", cassandra));
        try (CassandraConnection connection = CassandraConnection.open(StoreConfig.from(store))) {
            new SchemaInstaller(connection.session()).install(store.text("yearlight.cassandra.replication"));
            progress.round("storing archives", listeners);
            new ServedListeners(script).store(new ReportTables(connection.session()), listeners, progress::done);
        }
    }

    Stage stage(String cassandra, int listeners, Generator generator) throws IOException {
        progress.stage("signing %d tokens".formatted(listeners));
        BenchIssuer issuer = new BenchIssuer(BenchIssuer.Kind.RS256);
        Path key = Files.writeString(settings.folder().resolve("public.pem"), issuer.publicPem());
        Path tokens = Stage.writeTokens(
                issuer,
                ServedListeners.range(0, listeners),
                settings.folder().resolve("tokens-of-" + cassandra.replace(':', '-') + ".txt"));
        return new Stage(
                settings, progress, cassandra, issuer, key, tokens, listeners, new Stage.Supply(listeners), generator);
    }
}
