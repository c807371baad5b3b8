package dev.yearlight.codecs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;

/** Reads the fields of one Avro record in the order of its schema. */
final class FieldCursor {

    private final IndexedRecord fields;
    private int next;

    FieldCursor(IndexedRecord fields) {
        this.fields = fields;
    }

    String text() {
        return (String) take();
    }

    <T> T text(Function<String, T> maker) {
        return maker.apply(text());
    }

    int integer() {
        return (Integer) take();
    }

    long number() {
        return (Long) take();
    }

    double real() {
        return (Double) take();
    }

    boolean flag() {
        return (Boolean) take();
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(integer());
    }

    LocalTime time() {
        return LocalTime.ofNanoOfDay(TimeUnit.MILLISECONDS.toNanos(integer()));
    }

    <E extends Enum<E>> E symbol(Class<E> type) {
        return Enum.valueOf(type, take().toString());
    }

    <T> T record(RecordForm<T> form) {
        return form.read((IndexedRecord) take());
    }

    <T> List<T> records(RecordForm<T> form) {
        return list(item -> form.read((IndexedRecord) item));
    }

    List<String> texts() {
        return texts(text -> text);
    }

    <T> List<T> texts(Function<String, T> maker) {
        return list(item -> maker.apply((String) item));
    }

    List<Integer> integers() {
        return list(item -> (Integer) item);
    }

    private <T> List<T> list(Function<Object, T> maker) {
        List<?> items = (List<?>) take();
        List<T> made = new ArrayList<>(items.size());
        for (Object item : items) {
            made.add(maker.apply(item));
        }
        return made;
    }

    private Object take() {
        return fields.get(next++);
    }
}
