package dev.yearlight.pipeline.history.row;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One way in which a service or a tool tells plays, known by the fields of a row. */
public interface Layout {

    /** Whose it is. */
    Service service();

    /** The name that people know it by, with that of its service. */
    String words();

    /** Whether a row with these fields is of this layout; names of columns come in small letters. */
    boolean knows(Set<String> fields);

    /** The play that a row tells, or what is odd about it. */
    Outcome read(Map<String, String> row, PlayCheck check);

    /**
     * The columns of a table that has no header.
     *
     * @param firstRecord of the table
     * @return empty where this layout has a header, or the record is none of its rows
     */
    default List<String> headless(List<String> firstRecord) {
        return List.of();
    }
}
