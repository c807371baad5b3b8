package dev.yearlight.codecs;

import dev.yearlight.domain.ReportWritten;

/** The records of the topic reports: Avro single-object encoding of a written report with its lineage. */
public final class ReportEventCodec {

    private static final int USUAL_BYTES = 4 << 10;

    private static final AvroCodec<ReportWritten> CODEC =
            new AvroCodec<>("report-written", ReportForms.REPORT_WRITTEN, USUAL_BYTES);

    private ReportEventCodec() {}

    /** Throws {@link IllegalArgumentException} where the record would be larger than 1 MiB. */
    public static byte[] encode(ReportWritten event) {
        return CODEC.encode(event);
    }

    /** Reads exactly one record, written with any released schema. */
    public static ReportWritten decode(byte[] bytes) throws MalformedRecordException {
        return CODEC.decode(bytes);
    }
}
