package dev.yearlight.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.GroupWriter;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files out of the text of a schema and rows of plain values, in any form that a writer may choose. */
public final class ParquetText {

    private static final int JULIAN_EPOCH = 2_440_588;
    private static final long ROW_GROUP_BYTES = 1 << 20;
    private static final int PAGE_BYTES = 1 << 16;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private ParquetText() {}

    /** The schema of a text with comments. */
    public static MessageType schema(String text) {
        return MessageTypeParser.parseMessageType(text.replaceAll("//.*", ""));
    }

    /** An instant in the 96 bits that Spark wrote for long. */
    public static byte[] int96(long millis) {
        return ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Math.floorMod(millis, MILLIS_PER_DAY) * 1_000_000)
                .putInt((int) Math.floorDiv(millis, MILLIS_PER_DAY) + JULIAN_EPOCH)
                .array();
    }

    /** Writes rows with dictionaries, in pages of the first version, with zstd. */
    public static void write(Path file, String schema, List<? extends Map<String, ?>> rows) throws IOException {
        write(file, schema, rows, new Form(true, WriterVersion.PARQUET_1_0, CompressionCodecName.ZSTD));
    }

    /** Writes rows by columns' names; what is null is left out. */
    public static void write(Path file, String schema, List<? extends Map<String, ?>> rows, Form form)
            throws IOException {
        MessageType type = schema(schema);
        ParquetProperties properties = ParquetProperties.builder()
                .withDictionaryEncoding(form.dictionary())
                .withWriterVersion(form.version())
                .build();
        try (ParquetFileWriter writer = new ParquetFileWriter(
                new LocalOutputFile(file), type, ParquetFileWriter.Mode.CREATE, ROW_GROUP_BYTES, 0, null, properties)) {
            BytesInputCompressor compressor =
                    new CodecFactory(new PlainParquetConfiguration(), PAGE_BYTES).getCompressor(form.codec());
            ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                    compressor, type, properties.getAllocator(), properties.getColumnIndexTruncateLength());
            writer.start();
            writer.startBlock(rows.size());
            fill(properties.newColumnWriteStore(type, pages), type, rows);
            pages.flushToFileWriter(writer);
            writer.endBlock();
            writer.end(Map.of());
        }
    }

    private static void fill(ColumnWriteStore columns, MessageType type, List<? extends Map<String, ?>> rows) {
        RecordConsumer consumer = new ColumnIOFactory().getColumnIO(type).getRecordWriter(columns);
        GroupWriter writer = new GroupWriter(consumer, type);
        for (Map<String, ?> row : rows) {
            Group group = new SimpleGroup(type);
            row.forEach((name, value) -> put(group, type, name, value));
            writer.write(group);
        }
        consumer.flush();
        columns.flush();
    }

    private static void put(Group group, MessageType type, String name, Object value) {
        if (!type.containsField(name) || value == null) {
            return;
        }
        switch (value) {
            case List<?> list -> {
                Group items = group.addGroup(name);
                list.forEach(item -> {
                    Group element = items.addGroup(0);
                    if (item != null) {
                        element.add(0, item.toString());
                    }
                });
            }
            case String text -> group.add(name, text);
            case Boolean flag -> group.add(name, flag);
            case byte[] bytes -> group.add(name, Binary.fromConstantByteArray(bytes));
            case Number number -> {
                switch (type.getType(name).asPrimitiveType().getPrimitiveTypeName()) {
                    case INT32 -> group.add(name, number.intValue());
                    case DOUBLE -> group.add(name, number.doubleValue());
                    default -> group.add(name, number.longValue());
                }
            }
            default -> throw new IllegalArgumentException("no value of Parquet: " + value.getClass());
        }
    }

    /** How a writer lays values down. */
    public record Form(boolean dictionary, WriterVersion version, CompressionCodecName codec) {}
}
