package dev.yearlight.codecs;

import java.io.IOException;

/**
 * How one domain record is an Avro record: writer and reader take the fields in the order of the schema.
 *
 * @param reader throws what the domain's constructors throw, too
 */
record RecordForm<T>(Class<T> type, Writer<T> writer, Reader<T> reader) {

    @FunctionalInterface
    interface Writer<T> {
        void write(T value, FieldWriter out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(FieldCursor in) throws IOException;
    }

    void write(T value, FieldWriter out) throws IOException {
        writer.write(value, out);
    }

    T read(FieldCursor in) throws IOException {
        return reader.read(in);
    }
}
