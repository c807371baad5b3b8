package dev.yearlight.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run's status as JSON: the documented, stable form of {@code run status --json}. */
public final class RunStatusJson {

    private static final String SCHEMA = "yearlight/run-status/1";
    private static final double MILLIS_A_SECOND = 1_000;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunStatusJson() {}

    /** What is not known is left out. */
    public static String write(RunStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("run", status.orders().run().value());
        json.put("at", status.reports().at().toString());
        json.put("expected", status.progress().expected());
        json.put("visible", status.progress().visible());
        json.put("parked", status.progress().parked());
        json.put("removed", status.progress().removed());
        json.put("pending", status.progress().pending());
        json.put("standstill", status.standstill());
        json.put("workers", status.reports().alive().size());
        json.put("listenersInFlight", status.reports().listenersInFlight());
        json.put("currency", status.currency());
        json.put("costMicros", status.reports().costMicros());
        json.put("estimatedMicros", status.orders().estimatedMicros());
        status.orders().capMicros().ifPresent(cap -> json.put("capMicros", cap));
        json.put("endpoints", status.reports().endpoints());
        status.pace().ifPresent(pace -> json.put("daysPerSecond", pace.perSecond()));
        status.rest()
                .ifPresent(rest -> json.put(
                        "secondsLeft",
                        Map.of(
                                "likely", seconds(rest.likely()),
                                "earliest", seconds(rest.earliest()),
                                "latest", seconds(rest.latest()))));
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values can be written", impossible);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_A_SECOND;
    }
}
