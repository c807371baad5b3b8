package dev.yearlight.pipeline.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a table whose first record names its columns, or is known to be a row itself. */
final class TableRows {

    private TableRows() {}

    /**
     * Reads to the end.
     *
     * @param headless the columns of a table without a header, told by its first record; empty where that is a header
     */
    static void read(
            String file, BufferedReader text, Function<List<String>, Optional<List<String>>> headless, RowSink sink)
            throws IOException {
        try (DelimitedRows records = new DelimitedRows(file, text, Dialect.of(TextInput.firstLine(text)))) {
            List<String> first = records.next();
            if (first == null) {
                throw new ImportRefusedException(file, "is empty");
            }
            Optional<List<String>> columnsOfHeadless = headless.apply(first);
            List<String> columns = columnsOfHeadless.orElseGet(
                    () -> first.stream().map(TableRows::name).toList());
            if (sink.columns(columns)) {
                readRows(columns, columnsOfHeadless.isPresent() ? first : records.next(), records, sink);
            }
        }
    }

    private static void readRows(
            List<String> columns, @Nullable List<String> firstRow, DelimitedRows records, RowSink sink)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> record = firstRow;
        boolean goOn = true;
        for (long row = 1; goOn && record != null; row++) {
            if (record.size() == columns.size()) {
                for (int column = 0; column < columns.size(); column++) {
                    fields.put(columns.get(column), record.get(column));
                }
                goOn = sink.row(row, fields);
            } else {
                goOn = sink.odd(row, OddReason.WRONG_FIELD_COUNT);
            }
            record = records.next();
        }
    }

    /** Small letters; without the user's name that one exporter adds to a column. */
    private static String name(String header) {
        int userName = header.indexOf('#');
        String column = userName > 0 ? header.substring(0, userName) : header;
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
