package dev.yearlight.local.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The sentences of one kind of day, by the place that they take in a story; read from a resource file. */
final class Grammar {

    /** A place in a story; the headings of the files. */
    enum Place {
        TITLE,
        OPENING,
        /** What makes the day what it is. */
        HEART,
        /** What the day had. */
        MIDDLE,
        /** A thought about it. */
        ASIDE,
        CLOSING
    }

    private final Map<Place, List<Sentence>> sentences;

    private Grammar(Map<Place, List<Sentence>> sentences) {
        this.sentences = sentences;
    }

    /** Reads the file of this name, without its ending. */
    static Grammar read(String name) {
        Map<Place, List<Sentence>> sentences = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            sentences.put(place, new ArrayList<>());
        }
        Place place = Place.TITLE;
        for (String line : text(name + ".txt").lines().toList()) {
            if (line.startsWith("[")) {
                place = Place.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Objects.requireNonNull(sentences.get(place)).add(Sentence.parse(line.strip()));
            }
        }
        sentences.replaceAll((at, all) -> List.copyOf(all));
        return new Grammar(sentences);
    }

    List<Sentence> at(Place place) {
        return Objects.requireNonNull(sentences.get(place));
    }

    private static String text(String file) {
        try (InputStream bytes = Objects.requireNonNull(Grammar.class.getResourceAsStream(file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the house writer's file " + file, unreadable);
        }
    }
}
