package dev.yearlight.codecs;

import org.apache.avro.generic.GenericData;

/** Lets Avro write domain records as they are, without a copy in between. */
final class DomainData extends GenericData {

    static final DomainData WRITING = new DomainData();

    /** A bare model: Avro's fast reader works with no other. */
    static final GenericData READING = new GenericData();

    private DomainData() {}

    @Override
    public Object getField(Object datum, String name, int position) {
        return RecordForms.of(datum).value(datum, position);
    }

    @Override
    protected boolean isRecord(Object datum) {
        return datum instanceof Record;
    }

    @Override
    protected boolean isEnum(Object datum) {
        return datum instanceof Enum;
    }
}
