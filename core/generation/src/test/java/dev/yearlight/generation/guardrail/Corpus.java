package dev.yearlight.generation.guardrail;

import dev.yearlight.domain.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Good stories that people wrote about the fixture days, before the rules were tuned. */
final class Corpus {

    private static final Map<String, FixtureDay> DAYS = Map.of(
            "music", FixtureDay.music(),
            "discovery", FixtureDay.discovery(),
            "podcast", FixtureDay.podcast(),
            "nostalgic", FixtureDay.nostalgic(),
            "artist", FixtureDay.topArtist());

    /** A story and the day that it tells. */
    record Sample(String name, Story story, FixtureDay day) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Corpus() {}

    static List<Sample> read() {
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, FixtureDay> entry : new TreeMap<>(DAYS).entrySet()) {
            String day = entry.getKey();
            for (String text : content("/guardrail/good-" + day + ".txt").split("\n===\n", -1)) {
                int firstLine = text.indexOf('\n');
                Story story = new Story(
                        text.substring(0, firstLine).strip(),
                        text.substring(firstLine).strip());
                samples.add(new Sample(day + ": " + story.title(), story, entry.getValue()));
            }
        }
        return samples;
    }

    private static String content(String resource) {
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
