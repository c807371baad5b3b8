package dev.yearlight.ops.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.common.run.RunOrders;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.ExpectedDays;
import dev.yearlight.domain.RunId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RunFiguresJsonTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void aCategoryThatDaysAreExpectedOfIsShownBeforeItsFirst() {
        ExpectedDays expected = ExpectedDays.of(Map.of(Category.MUSIC, 3L, Category.PODCAST, 2L), Map.of("SE", 5L));
        RunOrders orders = new RunOrders(
                new RunId("01KAJ4M2V7Q8R9S0T1V2W3X4Y5"), false, "", expected, 0, OptionalLong.empty(), START);

        JsonObject json = RunFiguresJson.of(
                new RunMeter().read(new RunReading(START.plusSeconds(1), orders, List.of())),
                new Terms(Optional.empty(), "EUR"));

        assertThat(json.getJsonObject("days").getLong("expected")).isEqualTo(5);
        assertThat(json.getJsonArray("categories"))
                .isEqualTo(new JsonArray()
                        .add(nothingOf(3).put("category", "MUSIC").put("name", Category.MUSIC.displayName()))
                        .add(nothingOf(2).put("category", "PODCAST").put("name", Category.PODCAST.displayName())));
        assertThat(json.getJsonArray("countries"))
                .isEqualTo(new JsonArray().add(nothingOf(5).put("country", "SE")));
    }

    private static JsonObject nothingOf(long expected) {
        return new JsonObject()
                .put("written", 0L)
                .put("parked", 0L)
                .put("skipped", 0L)
                .put("expected", expected);
    }
}
