package dev.yearlight.codecs;

import dev.yearlight.domain.ReportWritten;

/** The records of the topic reports: Avro single-object encoding of a written report with its lineage. */
@SuppressWarnings("DoNotCallSuggester")
public final class ReportEventCodec {

    private ReportEventCodec() {}

    public static byte[] encode(ReportWritten event) {
        throw new UnsupportedOperationException("not yet");
    }

    public static ReportWritten decode(byte[] bytes) throws MalformedRecordException {
        throw new UnsupportedOperationException("not yet");
    }
}
