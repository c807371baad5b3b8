package dev.yearlight.bench.rank.peer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * DuckDB running one script: {@code SCRIPT THREADS MEMORY FOLDER [name=value ...]}. A value {@code each=A,B} runs the
 * script once for A as {@code plays}, then for B, with the number of the turn behind {@code out}.
 */
public final class DuckDbMain {

    private DuckDbMain() {}

    /** Runs it, and ends. */
    public static void main(String[] arguments) throws IOException, SQLException {
        SqlScript script = SqlScript.of(arguments[0]);
        Map<String, String> values = new HashMap<>();
        for (int i = 4; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            values.put(pair[0], pair[1]);
        }
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement settings = database.createStatement()) {
                settings.execute("SET threads = " + Integer.parseInt(arguments[1]));
                settings.execute("SET memory_limit = '" + arguments[2] + "'");
                settings.execute("SET temp_directory = '" + arguments[3].replace("'", "''") + "'");
            }
            String each = values.remove("each");
            if (each == null) {
                script.run(database, values);
            } else {
                runEach(script, database, values, each.split(",", -1));
            }
        }
    }

    private static void runEach(SqlScript script, Connection database, Map<String, String> values, String[] plays)
            throws SQLException {
        for (int turn = 0; turn < plays.length; turn++) {
            Map<String, String> ofTurn = new HashMap<>(values);
            ofTurn.put("plays", plays[turn]);
            ofTurn.put("out", values.get("out") + "." + turn);
            script.run(database, ofTurn);
        }
    }
}
