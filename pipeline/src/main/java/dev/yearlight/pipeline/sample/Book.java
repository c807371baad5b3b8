package dev.yearlight.pipeline.sample;

import dev.yearlight.pipeline.sample.Playable.Chapter;
import java.util.List;

/** An invented audiobook and its chapters. */
record Book(String name, List<Chapter> chapters) {

    Book {
        chapters = List.copyOf(chapters);
    }
}
