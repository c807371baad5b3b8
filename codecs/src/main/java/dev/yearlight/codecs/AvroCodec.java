package dev.yearlight.codecs;

import dev.yearlight.domain.ParkReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * One record type as Avro's single-object encoding: two marker bytes, the schema's fingerprint, the datum.
 *
 * <p>Stands in for Avro's own message decoder because that one lets bytes after the datum pass. Safe for many threads.
 */
final class AvroCodec<T> {

    /** What a Kafka broker takes by default; a record that is larger is none of ours. */
    static final int LARGEST_BYTES = 1 << 20;

    private static final byte FIRST_MARKER = (byte) 0xC3;
    private static final byte SECOND_MARKER = 0x01;
    private static final int FINGERPRINT_AT = 2;
    private static final int HEADER_BYTES = FINGERPRINT_AT + Long.BYTES;

    /** All fields of one record. */
    @FunctionalInterface
    interface Fields {
        void write(FieldWriter out) throws IOException;
    }

    /** Avro's fast reader works with no model but this one. */
    static final GenericData BARE = new GenericData();

    private final Schema schema;
    private final RecordForm<T> form;
    private final byte[] header;
    private final int usualBytes;
    private final Map<Long, GenericDatumReader<IndexedRecord>> readers = new HashMap<>();

    /**
     * The codec of a type.
     *
     * @param usualBytes what such a record takes; a larger one costs copies
     */
    AvroCodec(String schemaName, RecordForm<T> form, int usualBytes) {
        this.form = form;
        this.usualBytes = usualBytes;
        schema = Schemas.current(schemaName);
        header = ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(FIRST_MARKER)
                .put(SECOND_MARKER)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
        Schema expected = Schemas.readingStrings(schema);
        for (Schema released : Schemas.released(schemaName)) {
            readers.put(
                    SchemaNormalization.parsingFingerprint64(released),
                    new GenericDatumReader<>(released, expected, BARE));
        }
    }

    Schema schema() {
        return schema;
    }

    RecordForm<T> form() {
        return form;
    }

    /** Refuses a record that would be larger than {@link #LARGEST_BYTES}. */
    byte[] encode(T value) {
        return encode(header, usualBytes, fields -> form.write(value, fields));
    }

    /** The same of a record whose fields are written by hand, in the order of the schema. */
    byte[] encode(int expectedBytes, Fields fields) {
        return encode(header, expectedBytes, fields);
    }

    /** The datum alone, without marker and fingerprint. */
    byte[] encodeDatum(T value) {
        return encode(new byte[0], usualBytes, fields -> form.write(value, fields));
    }

    private byte[] encode(byte[] start, int expectedBytes, Fields fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(expectedBytes);
        out.writeBytes(start);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            fields.write(new FieldWriter(encoder));
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        if (out.size() > LARGEST_BYTES) {
            throw new IllegalArgumentException(
                    schema.getName() + " takes " + out.size() + " bytes, more than " + LARGEST_BYTES);
        }
        return out.toByteArray();
    }

    /** Reads exactly one record, written with any released schema. */
    T decode(byte[] bytes) throws MalformedRecordException {
        return domain(form, schema.getName(), datum(bytes));
    }

    /** Where the datum begins, if the bytes claim to be written with today's schema and are of a size to be read. */
    OptionalInt datumOfToday(byte[] bytes) {
        return bytes.length <= LARGEST_BYTES && Arrays.mismatch(header, bytes) == HEADER_BYTES
                ? OptionalInt.of(HEADER_BYTES)
                : OptionalInt.empty();
    }

    /** The domain's record; a value that its constructors refuse is an invalid snapshot. */
    static <T> T domain(RecordForm<T> form, String name, IndexedRecord fields) throws MalformedRecordException {
        try {
            return form.read(new ResolvedFields(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException(ParkReason.INVALID_SNAPSHOT, name + ": " + e.getMessage());
        } catch (DateTimeException e) {
            throw new MalformedRecordException(
                    ParkReason.INVALID_SNAPSHOT, name + " holds a date or time that is none");
        }
    }

    private IndexedRecord datum(byte[] bytes) throws MalformedRecordException {
        if (bytes.length > LARGEST_BYTES) {
            throw malformed("has " + bytes.length + " bytes, more than " + LARGEST_BYTES);
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != FIRST_MARKER || bytes[1] != SECOND_MARKER) {
            throw malformed("does not begin as Avro's single-object encoding does");
        }
        long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(FINGERPRINT_AT);
        GenericDatumReader<IndexedRecord> reader = readers.get(fingerprint);
        if (reader == null) {
            throw new MalformedRecordException(
                    ParkReason.UNKNOWN_SCHEMA,
                    schema.getName() + " was written with the unknown schema " + Long.toHexString(fingerprint));
        }
        return read(reader, bytes);
    }

    private IndexedRecord read(GenericDatumReader<IndexedRecord> reader, byte[] bytes) throws MalformedRecordException {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
        IndexedRecord fields;
        boolean atEnd;
        try {
            fields = reader.read(null, decoder);
            atEnd = decoder.isEnd();
        } catch (IOException | RuntimeException e) {
            // Avro has no common type for what bad bytes do to it: end of file, wrong index, negative size, bad number.
            throw malformed("cannot be read: " + e.getClass().getSimpleName());
        }
        if (!atEnd) {
            throw malformed("has bytes after its end");
        }
        return fields;
    }

    private MalformedRecordException malformed(String what) {
        return new MalformedRecordException(ParkReason.MALFORMED, schema.getName() + " " + what);
    }
}
