package dev.yearlight.pipeline.sample;

import dev.yearlight.pipeline.sample.Playable.Episode;
import java.util.List;

/** An invented podcast and its episodes, oldest first. */
record Show(String name, List<Episode> episodes) {

    Show {
        episodes = List.copyOf(episodes);
    }
}
