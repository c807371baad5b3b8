package dev.yearlight.cli.rank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.yearlight.cli.Terminal;
import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.ListenersFile;
import dev.yearlight.pipeline.engine.PlainEngine;
import dev.yearlight.pipeline.engine.RankCounts;
import dev.yearlight.pipeline.engine.RankRequest;
import dev.yearlight.ranking.Ranking;
import dev.yearlight.ranking.RankingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/**
 * Ranks whole data sets with a progress bar.
 *
 * @param window empty for the latest complete calendar year
 */
public record DataSetRanking(
        RankingSettings settings, Path plays, Path listeners, Catalog catalog, Optional<Window> window, Path out) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Ranks everybody and prints what it came to. */
    public RankCounts run(Terminal terminal, boolean json) throws IOException, InterruptedException {
        Map<ListenerId, Listener> everybody = ListenersFile.read(listeners);
        Window year = window.orElseGet(
                () -> Window.ofYear(LocalDate.now(ZoneOffset.UTC).getYear() - 1));
        RankRequest request = new RankRequest(plays, everybody, catalog, year, out);
        PlainEngine engine =
                new PlainEngine(new Ranking(settings), Runtime.getRuntime().availableProcessors());
        RankCounts counts;
        try (ProgressBar bar = terminal.progressBar("Finding remarkable days", "listeners", everybody.size())) {
            counts = engine.rank(request, (done, read) -> bar.stepBy(done));
        }
        terminal.print(json ? asJson(counts) : asText(counts, year));
        return counts;
    }

    private static String asText(RankCounts counts, Window year) {
        StringBuilder text =
                new StringBuilder("%s to %s: %,d listeners, %,d plays, %,d snapshots with %,d days (%.1f each)"
                        .formatted(
                                year.from(),
                                year.lastDay(),
                                counts.listeners(),
                                counts.plays(),
                                counts.snapshots(),
                                counts.days(),
                                counts.snapshots() == 0 ? 0.0 : (double) counts.days() / counts.snapshots()));
        text.append("\n%,d not eligible, %,d unknown, %,d capped"
                .formatted(counts.notEligible(), counts.unknownListeners(), counts.capped()));
        counts.chosen()
                .forEach((category, days) -> text.append("\n  %-30s %,8d".formatted(category.displayName(), days)));
        return text.toString();
    }

    private static String asJson(RankCounts counts) {
        try {
            return MAPPER.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
    }
}
