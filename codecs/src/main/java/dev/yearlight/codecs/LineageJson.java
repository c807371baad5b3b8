package dev.yearlight.codecs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.TokenUsage;
import java.io.IOException;

/** A report's lineage as it is stored beside it: UTF-8 JSON. */
public final class LineageJson {

    private static final int USUAL_BYTES = 1 << 10;

    private LineageJson() {}

    /** Field order is fixed. */
    public static byte[] encode(Lineage lineage) {
        return StrictJson.encode(USUAL_BYTES, json -> write(json, lineage));
    }

    private static void write(JsonGenerator json, Lineage lineage) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", lineage.run().value());
        json.writeStringField("snapshot", lineage.snapshot().value());
        json.writeStringField("rankingVersion", lineage.rankingVersion());
        json.writeStringField("zoneDataVersion", lineage.zoneDataVersion());
        json.writeNumberField("epoch", lineage.epoch());
        json.writeNumberField("term", lineage.term());
        json.writeStringField("attempt", lineage.attempt().value());
        json.writeStringField("promptVersion", lineage.promptVersion());
        json.writeStringField("guardrailVersion", lineage.guardrailVersion());
        json.writeStringField("model", lineage.model());
        json.writeStringField("endpoint", lineage.endpoint());
        json.writeStringField("parameters", lineage.parameters());
        json.writeObjectFieldStart("usage");
        json.writeNumberField("prompt", lineage.usage().prompt());
        json.writeNumberField("cached", lineage.usage().cached());
        json.writeNumberField("completion", lineage.usage().completion());
        json.writeEndObject();
        json.writeNumberField("calls", lineage.calls());
        json.writeArrayFieldStart("earlier");
        for (AttemptId attempt : lineage.earlier()) {
            json.writeString(attempt.value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Fields that it does not know are left alone. */
    public static Lineage decode(byte[] bytes) throws MalformedRecordException {
        return StrictJson.decode(bytes, "lineage", LineageJson::lineage);
    }

    private static Lineage lineage(JsonFields json) {
        return new Lineage(
                json.text("run", RunId::new),
                json.text("snapshot", SnapshotId::new),
                json.text("rankingVersion"),
                json.text("zoneDataVersion"),
                json.integer("epoch"),
                json.number("term"),
                json.text("attempt", AttemptId::new),
                json.text("promptVersion"),
                json.text("guardrailVersion"),
                json.text("model"),
                json.text("endpoint"),
                json.text("parameters"),
                usage(json.object("usage")),
                json.integer("calls"),
                json.texts("earlier", AttemptId::new));
    }

    private static TokenUsage usage(JsonFields json) {
        return new TokenUsage(json.integer("prompt"), json.integer("cached"), json.integer("completion"));
    }
}
