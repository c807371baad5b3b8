package dev.yearlight.codecs;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads snapshots out of one Avro container file without decoding more of them than their listener, country and days: a
 * fraction of what reading them costs.
 *
 * <p>Files that were written with an earlier schema are decoded and encoded anew, one snapshot at a time. Damage surfaces
 * as {@link UncheckedIOException}.
 */
public final class EncodedSnapshotReader implements Iterator<EncodedSnapshot>, AutoCloseable {

    private static final String DAYS = "days";

    /** Fields that are read: listener and country, date and category. */
    private static final int FIELDS_READ = 2;

    private final AvroFileReader<Snapshot> file;
    private final boolean ofToday;
    private final DatumSkip beforeDays;
    private final DatumSkip restOfDay;
    private final DatumSkip afterDays;

    private byte[] block = new byte[0];
    private long left;
    private BinaryDecoder in = DecoderFactory.get().binaryDecoder(block, null);

    /** Refuses a file that is no Avro container or whose schema has nothing to do with ours. */
    public EncodedSnapshotReader(Path path) throws IOException {
        file = new AvroFileReader<>(path, SnapshotCodec.CODEC);
        ofToday = file.ofToday();
        Schema snapshot = SnapshotCodec.CODEC.schema();
        Schema.Field days = snapshot.getField(DAYS);
        beforeDays = skip(snapshot.getFields().subList(FIELDS_READ, days.pos()));
        afterDays = skip(snapshot.getFields()
                .subList(days.pos() + 1, snapshot.getFields().size()));
        List<Schema.Field> ofDay = days.schema().getElementType().getFields();
        restOfDay = skip(ofDay.subList(FIELDS_READ, ofDay.size()));
    }

    private static DatumSkip skip(List<Schema.Field> fields) {
        return DatumSkip.allOf(fields.stream().map(Schema.Field::schema).toList());
    }

    @Override
    public boolean hasNext() {
        return left > 0 || file.hasNext();
    }

    @Override
    public EncodedSnapshot next() {
        return ofToday ? scanned() : encodedAnew();
    }

    private EncodedSnapshot encodedAnew() {
        Snapshot snapshot = file.next();
        byte[] bytes = SnapshotCodec.encode(snapshot);
        List<EncodedSnapshot.Day> days = snapshot.days().stream()
                .map(day -> new EncodedSnapshot.Day(day.date(), day.category()))
                .toList();
        return new EncodedSnapshot(snapshot.listener(), snapshot.country(), days, bytes, 0, bytes.length);
    }

    private EncodedSnapshot scanned() {
        if (left == 0) {
            block = file.nextBlock();
            left = file.recordsOfBlock();
            in = DecoderFactory.get().binaryDecoder(block, in);
        }
        try {
            EncodedSnapshot snapshot = scan();
            left--;
            if (left == 0 && !in.isEnd()) {
                throw new IOException("a block is longer than its records");
            }
            return snapshot;
        } catch (IOException | RuntimeException damaged) {
            // Avro has no common type for what bad bytes do to it.
            throw file.broken(damaged);
        }
    }

    private EncodedSnapshot scan() throws IOException {
        int from = position();
        ListenerId listener = new ListenerId(in.readString());
        Country country = new Country(in.readString());
        beforeDays.over(in);
        List<EncodedSnapshot.Day> days = new ArrayList<>(Snapshot.MOST_DAYS);
        for (long items = in.readArrayStart(); items > 0; items = in.arrayNext()) {
            for (long item = 0; item < items; item++) {
                LocalDate date = LocalDate.ofEpochDay(in.readInt());
                Category category = SnapshotForms.CATEGORIES.get(in.readEnum());
                days.add(new EncodedSnapshot.Day(date, category));
                restOfDay.over(in);
            }
        }
        afterDays.over(in);
        return new EncodedSnapshot(listener, country, days, block, from, position() - from);
    }

    private int position() throws IOException {
        return block.length - in.inputStream().available();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
