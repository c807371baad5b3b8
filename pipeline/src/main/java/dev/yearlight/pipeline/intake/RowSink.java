package dev.yearlight.pipeline.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes the rows of a file in their order; every answer says whether to go on. */
public interface RowSink {

    /** The columns of a table, before its rows; never called for JSON, where each row names its own fields. */
    boolean columns(List<String> names) throws IOException;

    /**
     * One row.
     *
     * @param number counted from 1, a header apart
     * @param fields by name, nested ones with dots between ({@code date.uts}, {@code artists.0}), null as empty text;
     *     valid for this call only
     */
    boolean row(long number, Map<String, String> fields) throws IOException;

    /** What stands where a row should. */
    boolean odd(long number, OddReason reason) throws IOException;
}
