package dev.yearlight.pipeline.history;

import dev.yearlight.pipeline.intake.ExportFile;
import dev.yearlight.pipeline.intake.OddReason;
import dev.yearlight.pipeline.intake.RowSink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at how a file begins: whether it is history, and what it has instead. */
final class FirstRow implements RowSink {

    private static final int LISTED_FIELDS = 12;
    private static final int LONGEST_FIELD = 40;

    private boolean known;
    private String found = "no rows";

    /** Whether its layout is known. */
    boolean known() {
        return known;
    }

    /** The fields that are there. */
    String found() {
        return found;
    }

    @Override
    public boolean columns(List<String> names) {
        found = fields("the columns", names);
        known = KnownLayouts.of(new TreeSet<>(names)).isPresent();
        return false;
    }

    @Override
    public boolean row(long number, Map<String, String> fields) {
        found = fields("rows with the fields", new TreeSet<>(fields.keySet()));
        known = KnownLayouts.of(fields.keySet()).isPresent();
        return false;
    }

    @Override
    public boolean odd(long number, OddReason reason) {
        found = "rows with no fields";
        return false;
    }

    /** Names of fields for a message: bounded and harmless. */
    static String fields(String lead, Collection<String> names) {
        return names.stream()
                .limit(LISTED_FIELDS)
                .map(name -> ExportFile.printable(name.substring(0, Math.min(LONGEST_FIELD, name.length()))))
                .collect(Collectors.joining(", ", lead + " ", names.size() > LISTED_FIELDS ? ", …" : ""));
    }
}
