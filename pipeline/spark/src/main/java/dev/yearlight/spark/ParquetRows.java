package dev.yearlight.spark;

import dev.yearlight.pipeline.data.BrokenDataException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** A data set's rows through Spark's vectorised reader: one Parquet file, or all that lie in a tree of folders. */
final class ParquetRows {

    private ParquetRows() {}

    /**
     * Opens it and checks the columns; more of them do no harm.
     *
     * @param types each column that must be there, and the names of the types that it may have
     */
    static Dataset<Row> open(SparkSession spark, Path place, Map<String, String> types) {
        Dataset<Row> rows;
        try {
            rows = spark.read()
                    // Folders such as date=2025-01-31 are folders, not columns.
                    .option("recursiveFileLookup", true)
                    .option("pathGlobFilter", "*.parquet")
                    .parquet(place.toString());
        } catch (Exception unreadable) {
            if (unreadable instanceof AnalysisException analysis) {
                throw new BrokenDataException(place, whatIsWrong(analysis));
            }
            throw unreadable;
        }
        Map<String, String> found = new TreeMap<>();
        for (StructField field : rows.schema().fields()) {
            found.put(field.name(), field.dataType().simpleString());
        }
        new TreeMap<>(types).forEach((column, allowed) -> {
            String type = found.get(column);
            if (type == null) {
                throw new BrokenDataException(place, "has no column " + column + ", only " + found.keySet());
            }
            if (!Arrays.asList(allowed.split("\\|", -1)).contains(type)) {
                throw new BrokenDataException(
                        place, "its column " + column + " is " + type + ", expected " + allowed.replace("|", " or "));
            }
        });
        return rows;
    }

    private static String whatIsWrong(AnalysisException analysis) {
        String condition = String.valueOf(analysis.getCondition());
        return switch (condition) {
            case "PATH_NOT_FOUND" -> "does not exist";
            case "UNABLE_TO_INFER_SCHEMA" -> "holds no Parquet files";
            default -> "cannot be read: " + condition;
        };
    }
}
