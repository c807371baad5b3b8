package dev.yearlight.cli.demo;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.engine.DefaultWindow;
import dev.yearlight.pipeline.history.ImportedHistory;
import dev.yearlight.pipeline.sample.SampleSettings;
import java.util.Optional;

/** Whose year a demonstration tells. */
public sealed interface DemoData {

    /** Invented listeners'. */
    record Invented(SampleSettings settings) implements DemoData {}

    /**
     * A person's own.
     *
     * @param chosen the window asked for; the default one where empty
     */
    record Own(Listener listener, ImportedHistory history, Optional<Window> chosen, Catalog catalog)
            implements DemoData {

        /** The window to rank. */
        public Window window() {
            return chosen.orElseGet(() -> DefaultWindow.of(history.plays(), listener.zone()));
        }
    }
}
