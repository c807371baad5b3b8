package dev.yearlight.codecs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Reads the fields of one Avro record in the order of its schema. */
interface FieldCursor {

    String text();

    int integer();

    long number();

    double real();

    boolean flag();

    /** One of all constants of an enum, given in their order. */
    <E extends Enum<E>> E symbol(List<E> constants);

    <T> T record(RecordForm<T> form);

    <T> List<T> records(RecordForm<T> form);

    <T> List<T> texts(Function<String, T> maker);

    List<Integer> integers();

    default <T> T text(Function<String, T> maker) {
        return maker.apply(text());
    }

    default List<String> texts() {
        return texts(text -> text);
    }

    default LocalDate date() {
        return LocalDate.ofEpochDay(integer());
    }

    default LocalTime time() {
        return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(integer()));
    }
}
