package dev.yearlight.pipeline.engine;

import dev.yearlight.domain.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Remarkable days of the simple categories, computed by DuckDB out of the data sets' files. */
final class SqlOracle {

    private SqlOracle() {}

    /** The best day of a category, before days of different categories are compared. */
    record Best(String listener, String category, LocalDate day, String value) {

        static Best of(String listener, String category, LocalDate day, double value) {
            return new Best(listener, category, day, String.format(Locale.ROOT, "%.6f", value));
        }
    }

    static List<Best> bestDays(Path plays, Path listeners, Window window, double known)
            throws IOException, SQLException {
        String script = script().replace("${plays}", plays.resolve("*.parquet").toString())
                .replace("${listeners}", listeners.toString())
                .replace("${from}", window.from().toString())
                .replace("${last}", window.lastDay().toString())
                .replace("${known}", Double.toString(known));
        List<Best> best = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            for (String each : script.split(";\\R", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT * FROM best_days")) {
                while (rows.next()) {
                    LocalDate day = rows.getObject(3, LocalDate.class);
                    best.add(Best.of(rows.getString(1), rows.getString(2), day, rows.getDouble(4)));
                }
            }
        }
        return best;
    }

    private static String script() throws IOException {
        try (InputStream bytes = SqlOracle.class.getResourceAsStream("simple-categories.sql")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
