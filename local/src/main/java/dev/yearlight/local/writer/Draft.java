package dev.yearlight.local.writer;

import dev.yearlight.local.writer.Grammar.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** One try at a story: sentences chosen by chance, each on a topic of its own, none said before. */
final class Draft {

    private static final int LEAST_WORDS = 90;
    private static final int LONGEST_TITLE = 80;
    private static final int AIM = 105;
    private static final int SPREAD = 30;
    private static final String MORNING_TOPIC = "first";
    private static final String NIGHT_TOPIC = "last";

    private final Map<String, String> facts;
    private final Repetition earlier;
    private final SplittableRandom random;
    private final Set<String> told = new HashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String title = "";
    private int words;

    private Draft(Map<String, String> facts, Repetition earlier, SplittableRandom random) {
        this.facts = facts;
        this.earlier = earlier;
        this.random = random;
    }

    static Draft write(
            Grammar kind, Grammar common, Map<String, String> facts, Repetition earlier, SplittableRandom random) {
        Draft draft = new Draft(facts, earlier, random);
        draft.compose(kind, common);
        return draft;
    }

    String text() {
        return title + "\n\n" + String.join("\n\n", paragraphs);
    }

    boolean isLongEnough() {
        return !title.isEmpty() && words >= LEAST_WORDS;
    }

    private void compose(Grammar kind, Grammar common) {
        pick(kind.at(Place.TITLE))
                .filter(line -> line.text().length() <= LONGEST_TITLE)
                .ifPresent(line -> title = line.text());
        Optional<Line> opening = pick(kind.at(Place.OPENING));
        Optional<Line> heart = pick(kind.at(Place.HEART));
        Optional<Line> closing = pick(kind.at(Place.CLOSING));
        List<Line> middle = middle(kind.at(Place.MIDDLE), common.at(Place.MIDDLE));
        paragraph(Stream.of(opening, heart).flatMap(Optional::stream).toList());
        int half = middle.size() > 3 ? (middle.size() + 1) / 2 : middle.size();
        paragraph(middle.subList(0, half));
        paragraph(middle.subList(half, middle.size()));
        paragraph(closing.stream().toList());
    }

    /** What is special to the day's kind first, then what all days have; in the order of a day. */
    private List<Line> middle(List<Sentence> special, List<Sentence> common) {
        List<Line> lines = new ArrayList<>();
        int aim = AIM + random.nextInt(SPREAD);
        pick(special).ifPresent(lines::add);
        List<Sentence> all = new ArrayList<>(common);
        if (random.nextBoolean()) {
            all.addAll(special);
        }
        for (Optional<Line> next = pick(all); next.isPresent(); next = words < aim ? pick(all) : Optional.empty()) {
            lines.add(next.get());
        }
        lines.sort((one, other) -> Integer.compare(one.hour(), other.hour()));
        return lines;
    }

    private void paragraph(List<Line> lines) {
        if (!lines.isEmpty()) {
            paragraphs.add(String.join(" ", lines.stream().map(Line::text).toList()));
        }
    }

    /** A sentence that the facts fill and that tells something new; its topics are then told. */
    private Optional<Line> pick(List<Sentence> sentences) {
        for (Sentence sentence : shuffled(sentences)) {
            if (Collections.disjoint(told, sentence.topics()) && !earlier.uses(sentence)) {
                Optional<String> text = sentence.fill(facts).filter(filled -> !earlier.sharesRun(filled));
                if (text.isPresent()) {
                    told.addAll(sentence.topics());
                    words += Repetition.words(text.get()).size();
                    return Optional.of(new Line(sentence.topics(), text.get()));
                }
            }
        }
        return Optional.empty();
    }

    private List<Sentence> shuffled(List<Sentence> sentences) {
        List<Sentence> order = new ArrayList<>(sentences);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, random.nextInt(last + 1));
        }
        return order;
    }

    /** A chosen sentence. */
    private record Line(Set<String> topics, String text) {

        int hour() {
            if (topics.contains(MORNING_TOPIC)) {
                return 0;
            }
            return topics.contains(NIGHT_TOPIC) ? 2 : 1;
        }
    }
}
