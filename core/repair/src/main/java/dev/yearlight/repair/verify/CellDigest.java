package dev.yearlight.repair.verify;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.DayCell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A hash of all cells of a run's listeners: equal only where every cell is. */
public final class CellDigest {

    private CellDigest() {}

    /** The digest of what was gathered. */
    public static String of(Evidence evidence) {
        StringBuilder lines = new StringBuilder();
        evidence.listeners().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(listener -> listener.getValue().stored().forEach(day -> {
                    DayCell cell = day.cell();
                    List<Object> fields = List.of(
                            listener.getKey().value(),
                            day.day(),
                            cell.state(),
                            cell.epoch(),
                            cell.term(),
                            cell.attempt(),
                            cell.sha256());
                    lines.append(fields).append('\n');
                }));
        return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
