package dev.yearlight.codecs;

import dev.yearlight.domain.Lineage;

/** A report's lineage as it is stored beside it: UTF-8 JSON. */
@SuppressWarnings("DoNotCallSuggester")
public final class LineageJson {

    private LineageJson() {}

    public static byte[] encode(Lineage lineage) {
        throw new UnsupportedOperationException("not yet");
    }

    public static Lineage decode(byte[] bytes) throws MalformedRecordException {
        throw new UnsupportedOperationException("not yet");
    }
}
