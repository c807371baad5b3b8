package dev.yearlight.cli.run;

import dev.yearlight.codecs.LineageJson;
import dev.yearlight.codecs.MalformedRecordException;
import dev.yearlight.common.store.StoredContent;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.LogicalTimestamp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day's cell and the lineage of its report, for people or as stored. */
public record Trace(LocalDate day, DayCell cell, Optional<StoredContent> content) {

    /** One fact a line. */
    public List<String> lines(boolean json) {
        if (json) {
            return content.map(stored -> List.of(new String(bytes(stored.lineage()), StandardCharsets.UTF_8)))
                    .orElse(List.of());
        }
        List<String> lines = new ArrayList<>();
        add(lines, "day", day);
        add(lines, "category", cell.category().displayName());
        add(lines, "state", cell.state().name().toLowerCase(Locale.ROOT));
        add(lines, "epoch", cell.epoch());
        add(lines, "term", cell.term());
        add(lines, "timestamp", LogicalTimestamp.of(cell));
        add(lines, "attempt", cell.attempt());
        if (cell.visible()) {
            add(lines, "title", cell.title());
            add(lines, "sha256", cell.sha256());
        }
        content.ifPresentOrElse(
                stored -> lineage(lines, stored), () -> add(lines, "content", "none is stored for this attempt"));
        return lines;
    }

    private static void lineage(List<String> lines, StoredContent stored) {
        Lineage lineage;
        try {
            lineage = LineageJson.decode(bytes(stored.lineage()));
        } catch (MalformedRecordException malformed) {
            throw new IllegalStateException("the stored lineage cannot be read: " + malformed.getMessage(), malformed);
        }
        add(lines, "run", lineage.run());
        add(lines, "snapshot", lineage.snapshot());
        add(lines, "ranking", lineage.rankingVersion());
        add(lines, "time-zone data", lineage.zoneDataVersion());
        add(lines, "prompt", lineage.promptVersion());
        add(lines, "guardrails", lineage.guardrailVersion());
        add(lines, "model", lineage.model());
        add(lines, "endpoint", lineage.endpoint());
        add(lines, "parameters", lineage.parameters());
        add(lines, "calls", lineage.calls());
        add(
                lines,
                "tokens",
                "%d in (%d cached), %d out"
                        .formatted(
                                lineage.usage().prompt(),
                                lineage.usage().cached(),
                                lineage.usage().completion()));
        add(lines, "in its prompt", lineage.earlier().isEmpty() ? "no other report" : lineage.earlier());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static void add(List<String> lines, String name, Object value) {
        lines.add("%-15s %s".formatted(name, value));
    }
}
