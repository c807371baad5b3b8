package dev.yearlight.codecs;

import dev.yearlight.domain.Report;

/** A report as it is stored and served: UTF-8 JSON, its bytes the same for the same report. */
@SuppressWarnings("DoNotCallSuggester")
public final class ReportJson {

    private ReportJson() {}

    public static byte[] encode(Report report) {
        throw new UnsupportedOperationException("not yet");
    }

    public static Report decode(byte[] bytes) throws MalformedRecordException {
        throw new UnsupportedOperationException("not yet");
    }
}
