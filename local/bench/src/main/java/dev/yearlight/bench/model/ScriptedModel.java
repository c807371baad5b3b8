package dev.yearlight.bench.model;

import dev.yearlight.bench.script.DayKey;
import dev.yearlight.bench.script.ScriptedDay;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers each request with the story that was checked for its day, after a fixed latency; one event loop.
 *
 * <p>{@code GET /peak} tells how many requests waited at once at most since it was last asked.
 */
final class ScriptedModel {

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final Map<Long, Buffer> answers = new HashMap<>();
    private final DelayLine delays;
    private int inFlight;
    private int peak;

    ScriptedModel(Vertx vertx, List<ScriptedDay> days, Duration latency) {
        days.forEach(day -> answers.put(day.key(), Buffer.buffer(day.answer())));
        this.delays = new DelayLine(vertx, latency);
    }

    void handle(HttpServerRequest request) {
        if ("/peak".equals(request.path())) {
            request.response().end(Integer.toString(peak));
            peak = inFlight;
            return;
        }
        inFlight++;
        peak = Math.max(peak, inFlight);
        request.body()
                .onSuccess(body -> delays.after(() -> answer(request.response(), body)))
                .onFailure(gone -> inFlight--);
    }

    private void answer(HttpServerResponse response, Buffer body) {
        inFlight--;
        if (response.closed()) {
            return;
        }
        Buffer answer = answers.get(DayKey.of(body.getBytes()));
        if (answer == null) {
            response.setStatusCode(404).end("{\"error\":{\"message\":\"no such day in the script\"}}");
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(answer);
        }
    }
}
