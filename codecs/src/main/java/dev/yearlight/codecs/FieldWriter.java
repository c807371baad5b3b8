package dev.yearlight.codecs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.avro.io.Encoder;

/** Writes the fields of one Avro record in the order of its schema; the counterpart of {@link FieldCursor}. */
final class FieldWriter {

    private final Encoder out;

    FieldWriter(Encoder out) {
        this.out = out;
    }

    void text(String value) throws IOException {
        out.writeString(value);
    }

    void integer(int value) throws IOException {
        out.writeInt(value);
    }

    void number(long value) throws IOException {
        out.writeLong(value);
    }

    void real(double value) throws IOException {
        out.writeDouble(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    /** One of all constants of an enum, given in their order, with which the schema's symbols begin. */
    <E extends Enum<E>> void symbol(List<E> constants, E value) throws IOException {
        out.writeEnum(constants.indexOf(value));
    }

    void date(LocalDate value) throws IOException {
        integer(Math.toIntExact(value.toEpochDay()));
    }

    void time(LocalTime value) throws IOException {
        integer((int) TimeUnit.NANOSECONDS.toMillis(value.toNanoOfDay()));
    }

    /** A record that is encoded already. */
    void encoded(byte[] bytes, int from, int length) throws IOException {
        out.writeFixed(bytes, from, length);
    }

    <T> void record(RecordForm<T> form, T value) throws IOException {
        form.write(value, this);
    }

    <T> void records(RecordForm<T> form, List<T> values) throws IOException {
        list(values, form.writer());
    }

    void texts(List<String> values) throws IOException {
        texts(values, text -> text);
    }

    <T> void texts(List<T> values, Function<T, String> text) throws IOException {
        list(values, (value, fields) -> fields.text(text.apply(value)));
    }

    void integers(List<Integer> values) throws IOException {
        list(values, (value, fields) -> fields.integer(value));
    }

    private <T> void list(List<T> values, RecordForm.Writer<T> item) throws IOException {
        out.writeArrayStart();
        out.setItemCount(values.size());
        for (T value : values) {
            out.startItem();
            item.write(value, this);
        }
        out.writeArrayEnd();
    }
}
