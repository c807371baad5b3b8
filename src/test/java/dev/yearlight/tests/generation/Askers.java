package dev.yearlight.tests.generation;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.testkit.faults.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whose prompts are whose, which a model server cannot know: prompts hold no ids. */
final class Askers {

    private final Map<ListenerId, String> names = new HashMap<>();

    private Askers() {}

    /** Renders one prompt of each. */
    static Askers of(List<Snapshot> snapshots) throws IOException {
        PromptRenderer prompts = new PromptRenderer(
                PromptTemplates.load(Path.of(System.getProperty("yearlight.home"), "config/prompts/archive")));
        Askers askers = new Askers();
        for (Snapshot snapshot : snapshots) {
            Asked asked = Asked.of(prompts.of(snapshot).of(snapshot.days().getFirst(), List.of(), Optional.empty()));
            askers.names.put(snapshot.listener(), asked.listener());
        }
        return askers;
    }

    /** What the server can tell of calls for this day. */
    Asked asked(ListenerId listener, LocalDate day) {
        return new Asked(Objects.requireNonNull(names.get(listener)), day.toString());
    }
}
