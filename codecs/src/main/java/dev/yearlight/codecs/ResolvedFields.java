package dev.yearlight.codecs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;

/** The fields of a record that Avro has read, from whatever released schema into today's. */
final class ResolvedFields implements FieldCursor {

    private final IndexedRecord fields;
    private int next;

    ResolvedFields(IndexedRecord fields) {
        this.fields = fields;
    }

    @Override
    public String text() {
        return (String) take();
    }

    @Override
    public int integer() {
        return (Integer) take();
    }

    @Override
    public long number() {
        return (Long) take();
    }

    @Override
    public double real() {
        return (Double) take();
    }

    @Override
    public boolean flag() {
        return (Boolean) take();
    }

    @Override
    public <E extends Enum<E>> E symbol(List<E> constants) {
        return Enum.valueOf(constants.getFirst().getDeclaringClass(), take().toString());
    }

    @Override
    public <T> T record(RecordForm<T> form) throws IOException {
        return form.read(new ResolvedFields((IndexedRecord) take()));
    }

    @Override
    public <T> List<T> records(RecordForm<T> form) throws IOException {
        List<?> items = (List<?>) take();
        List<T> made = new ArrayList<>(items.size());
        for (Object item : items) {
            made.add(form.read(new ResolvedFields((IndexedRecord) item)));
        }
        return made;
    }

    @Override
    public <T> List<T> texts(Function<String, T> maker) {
        return list(item -> maker.apply((String) item));
    }

    @Override
    public List<Integer> integers() {
        return list(item -> (Integer) item);
    }

    private <T> List<T> list(Function<Object, T> maker) {
        return ((List<?>) take()).stream().map(maker).toList();
    }

    private Object take() {
        return fields.get(next++);
    }
}
