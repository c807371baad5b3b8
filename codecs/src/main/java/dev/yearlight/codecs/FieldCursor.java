package dev.yearlight.codecs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Reads the fields of one Avro record in the order of its schema. */
interface FieldCursor {

    String text() throws IOException;

    int integer() throws IOException;

    long number() throws IOException;

    double real() throws IOException;

    boolean flag() throws IOException;

    /** One of all constants of an enum, given in their order. */
    <E extends Enum<E>> E symbol(List<E> constants) throws IOException;

    <T> T record(RecordForm<T> form) throws IOException;

    <T> List<T> records(RecordForm<T> form) throws IOException;

    <T> List<T> texts(Function<String, T> maker) throws IOException;

    List<Integer> integers() throws IOException;

    default <T> T text(Function<String, T> maker) throws IOException {
        return maker.apply(text());
    }

    default List<String> texts() throws IOException {
        return texts(text -> text);
    }

    default LocalDate date() throws IOException {
        return LocalDate.ofEpochDay(integer());
    }

    default LocalTime time() throws IOException {
        return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(integer()));
    }
}
