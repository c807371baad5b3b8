package dev.yearlight.bench.rank.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Statements out of a resource of this package, with names in place of values. */
final class SqlScript {

    private final String text;

    private SqlScript(String text) {
        this.text = text;
    }

    static SqlScript of(String resource) throws IOException {
        try (InputStream bytes = SqlScript.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("there is no " + resource);
            }
            return new SqlScript(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Runs them one after the other; each {@code ${name}} is replaced by its value. */
    void run(Connection database, Map<String, String> values) throws SQLException {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled =
                    filled.replace("${" + value.getKey() + "}", value.getValue().replace("'", "''"));
        }
        try (Statement statement = database.createStatement()) {
            for (String each : filled.split(";\\R", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
