package dev.yearlight.tests.openai;

import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.testkit.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prompts for days of invented listeners, made from the files that the platform itself is run with. */
final class StoryPrompts {

    private static final Path FILES = Path.of(System.getProperty("yearlight.home"), "config", "prompts", "archive");

    private StoryPrompts() {}

    /** The prompt for the first day of the listener with this seed. */
    static Prompt first(long seed) {
        return of(Snapshots.of(seed, 1));
    }

    /** The same, where every artist has this name. */
    static Prompt named(long seed, String name) {
        return of(Snapshots.renamed(Snapshots.of(seed, 1), name));
    }

    private static Prompt of(Snapshot snapshot) {
        try {
            return new PromptRenderer(PromptTemplates.load(FILES))
                    .of(snapshot)
                    .of(snapshot.days().getFirst(), List.of(), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
