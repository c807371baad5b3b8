package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A Parquet file of flat rows, read by columns: memory holds one row group. Other columns are not read at all. */
final class ColumnFile implements AutoCloseable {

    private final Path path;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<Column> columns = new ArrayList<>();
    private final List<ColumnDescriptor> descriptors = new ArrayList<>();
    private @Nullable PageReadStore rowGroup;
    private long leftOfRowGroup;

    /** Opens it; no column is asked for yet. */
    ColumnFile(Path path) throws IOException {
        this.path = path;
        this.reader = ParquetFileReader.open(
                new LocalInputFile(path),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        // A flipped bit can decompress to other words; the sums of the pages tell.
                        .usePageChecksumVerification()
                        .build());
        this.schema = reader.getFileMetaData().getSchema();
    }

    TextColumn text(String name) {
        return add(name, "a string", PrimitiveTypeName.BINARY, TextColumn::new);
    }

    FlagColumn flag(String name) {
        return add(name, "a boolean", PrimitiveTypeName.BOOLEAN, FlagColumn::new);
    }

    NumberColumn number(String name) {
        PrimitiveTypeName stored = type(name, "an int64");
        return add(
                name,
                "an int64",
                stored == PrimitiveTypeName.INT32 ? stored : PrimitiveTypeName.INT64,
                column -> new NumberColumn(column, 1));
    }

    /** A column of instants, as milliseconds since the epoch. */
    NumberColumn instant(String name) {
        String wanted = "a timestamp in UTC";
        type(name, wanted);
        if (!(schema.getType(name).getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)
                || !timestamp.isAdjustedToUTC()) {
            throw wrong(name, wanted);
        }
        return add(name, wanted, PrimitiveTypeName.INT64, column -> new NumberColumn(column, divisor(timestamp)));
    }

    /** A column of instants in any form that Spark reads, too: times without a zone are in UTC, and the old 96 bits. */
    Numbers anyInstant(String name) {
        String wanted = "a timestamp";
        PrimitiveTypeName stored = type(name, wanted);
        if (stored == PrimitiveTypeName.INT96) {
            return add(name, wanted, stored, OldInstantColumn::new);
        }
        if (!(schema.getType(name).getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)) {
            throw wrong(name, wanted);
        }
        return add(name, wanted, PrimitiveTypeName.INT64, column -> new NumberColumn(column, divisor(timestamp)));
    }

    private static long divisor(TimestampLogicalTypeAnnotation timestamp) {
        return switch (timestamp.getUnit()) {
            case MILLIS -> 1;
            case MICROS -> 1_000;
            case NANOS -> 1_000_000;
        };
    }

    /** Turns to the next row; false where there is none. After it each column is asked once. */
    boolean next() throws IOException {
        while (leftOfRowGroup == 0) {
            closeRowGroup();
            PageReadStore next = reader.readNextRowGroup();
            if (next == null) {
                return false;
            }
            rowGroup = next;
            leftOfRowGroup = next.getRowCount();
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).load(next.getPageReader(descriptors.get(i)));
            }
        }
        leftOfRowGroup--;
        return true;
    }

    @Override
    public void close() throws IOException {
        closeRowGroup();
        reader.close();
    }

    private void closeRowGroup() {
        if (rowGroup != null) {
            rowGroup.close();
            rowGroup = null;
        }
    }

    private <C extends Column> C add(
            String name, String wanted, PrimitiveTypeName stored, Function<ColumnDescriptor, C> columnOf) {
        if (type(name, wanted) != stored) {
            throw wrong(name, wanted);
        }
        ColumnDescriptor descriptor = schema.getColumnDescription(new String[] {name});
        C column = columnOf.apply(descriptor);
        columns.add(column);
        descriptors.add(descriptor);
        reader.setRequestedSchema(descriptors);
        return column;
    }

    private PrimitiveTypeName type(String name, String wanted) {
        if (!schema.containsField(name)) {
            throw new BrokenDataException(path, "has no column " + name);
        }
        Type type = schema.getType(name);
        if (!(type instanceof PrimitiveType primitive) || type.isRepetition(Type.Repetition.REPEATED)) {
            throw wrong(name, wanted);
        }
        return primitive.getPrimitiveTypeName();
    }

    private BrokenDataException wrong(String name, String wanted) {
        return new BrokenDataException(
                path, "its column " + name + " is not " + wanted + ", but " + schema.getType(name));
    }
}
