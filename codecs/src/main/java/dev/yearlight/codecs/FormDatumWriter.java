package dev.yearlight.codecs;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;

/** Lets Avro write domain records as they are, without a copy in between. */
final class FormDatumWriter<T> implements DatumWriter<T> {

    private final RecordForm<T> form;

    FormDatumWriter(RecordForm<T> form) {
        this.form = form;
    }

    /** A form knows its schema, which is today's. */
    @Override
    public void setSchema(Schema schema) {}

    @Override
    public void write(T datum, Encoder out) throws IOException {
        form.write(datum, new FieldWriter(out));
    }
}
