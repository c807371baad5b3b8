package dev.yearlight.codecs;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * The fields of a datum that was written with today's schema, read straight from its bytes.
 *
 * <p>Spares the record of Avro's own in between. What is wrong with the bytes surfaces as whatever Avro throws.
 */
class EncodedFields implements FieldCursor {

    /** A day has so many minutes: those of a year are shared, not boxed once for each listener. */
    private static final List<Integer> SHARED =
            IntStream.rangeClosed(0, 24 * 60).boxed().toList();

    private static final int USUAL_ITEMS = 10;

    private final BinaryDecoder in;
    private final EncodedTexts texts;
    private final int end;

    /** From this place to the end of the bytes. */
    EncodedFields(byte[] bytes, int from) {
        this.in = DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
        this.texts = new EncodedTexts(bytes);
        this.end = bytes.length;
    }

    /** Where in the bytes the next field begins. */
    final int position() throws IOException {
        return end - in.inputStream().available();
    }

    @Override
    public final String text() throws IOException {
        long length = in.readLong();
        int start = position();
        if (length < 0 || length > end - start) {
            throw new EOFException("a text ends behind the record");
        }
        in.skipFixed((int) length);
        return texts.at(start, (int) length);
    }

    @Override
    public final int integer() throws IOException {
        return in.readInt();
    }

    @Override
    public final long number() throws IOException {
        return in.readLong();
    }

    @Override
    public final double real() throws IOException {
        return in.readDouble();
    }

    @Override
    public final boolean flag() throws IOException {
        return in.readBoolean();
    }

    /** The schema's symbols are the constants in their order, and perhaps more. */
    @Override
    public final <E extends Enum<E>> E symbol(List<E> constants) throws IOException {
        return constants.get(in.readEnum());
    }

    @Override
    public <T> T record(RecordForm<T> form) throws IOException {
        return form.read(this);
    }

    @Override
    public final <T> List<T> records(RecordForm<T> form) throws IOException {
        return list(fields -> fields.record(form));
    }

    @Override
    public final <T> List<T> texts(Function<String, T> maker) throws IOException {
        return list(fields -> fields.text(maker));
    }

    @Override
    public final List<Integer> integers() throws IOException {
        return list(fields -> shared(fields.integer()));
    }

    private <T> List<T> list(RecordForm.Reader<T> item) throws IOException {
        List<T> items = new ArrayList<>(USUAL_ITEMS);
        for (long block = in.readArrayStart(); block > 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) {
                items.add(item.read(this));
            }
        }
        return items;
    }

    private static Integer shared(int value) {
        return value >= 0 && value < SHARED.size() ? SHARED.get(value) : Integer.valueOf(value);
    }
}
