package dev.yearlight.tests.prose;

import dev.yearlight.domain.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story with slots for the facts of a day.
 *
 * @param place file and number, to find it by
 * @param american whether it spells as Americans do
 * @param needs what its day must have beside the facts of its slots
 * @param text title, blank line, paragraphs; slots in braces
 */
record Skeleton(String place, int number, Category category, boolean american, Set<String> needs, String text) {

    private static final String START = "## ";

    /** All texts of a folder, by file and place. */
    static List<Skeleton> load(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Skeleton> skeletons = new ArrayList<>();
        for (Path file : files) {
            String[] parts = Files.readString(file).split("(?m)^" + START, -1);
            for (int i = 1; i < parts.length; i++) {
                skeletons.add(parse(file.getFileName() + " " + i, skeletons.size(), parts[i]));
            }
        }
        return skeletons;
    }

    private static Skeleton parse(String place, int number, String part) {
        int headEnd = part.indexOf('\n');
        List<String> head = Arrays.asList(part.substring(0, headEnd).split(" ", -1));
        Set<String> needs = new HashSet<>(head.subList(1, head.size()));
        boolean american = needs.remove("US");
        return new Skeleton(
                place,
                number,
                Category.valueOf(head.getFirst()),
                american,
                needs,
                part.substring(headEnd + 1).strip());
    }
}
