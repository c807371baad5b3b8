package dev.yearlight.tests.generation;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Artists and shows that some listeners hear and others do not. */
final class ForeignNames {

    /** A name of one word, such as Silence, may be a word of any story. */
    private static final char BETWEEN_WORDS = ' ';

    private final Map<ListenerId, Set<String>> own = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    ForeignNames(List<Snapshot> listeners) {
        for (Snapshot listener : listeners) {
            Set<String> names = names(listener);
            own.put(listener.listener(), names);
            all.addAll(names);
        }
    }

    /** A name in the text that this listener's snapshot does not hold and another one does. */
    Optional<String> in(String text, ListenerId listener) {
        Set<String> known = own.getOrDefault(listener, Set.of());
        return all.stream()
                .filter(name -> name.indexOf(BETWEEN_WORDS) > 0)
                .filter(name -> known.stream().noneMatch(mine -> mine.contains(name)))
                .filter(name -> holds(text, name))
                .findFirst();
    }

    private static boolean holds(String text, String name) {
        return text.contains(name)
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(text)
                        .find();
    }

    private static Set<String> names(Snapshot listener) {
        Set<String> names = new HashSet<>();
        add(names, listener.year().topArtists());
        add(names, listener.year().topShows());
        listener.days().forEach(day -> {
            add(names, day.stats().topArtists());
            add(names, day.stats().topShows());
            names.addAll(day.stats().newArtists());
            day.log().stream().map(LogLine::creator).forEach(names::add);
            // A title may be somebody's name.
            day.log().stream().map(LogLine::title).forEach(names::add);
        });
        return names;
    }

    private static void add(Set<String> names, List<Ranked> ranked) {
        ranked.stream().map(Ranked::name).forEach(names::add);
    }
}
