package dev.yearlight.local.writer;

import dev.yearlight.local.writer.Grammar.Place;
import dev.yearlight.local.writer.Phrases.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

    private final Phrases phrases;
    private final SplittableRandom random;
    private final Set<String> told = new HashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private String title = "";
    private int words;

    private Draft(Phrases phrases, SplittableRandom random) {
        this.phrases = phrases;
        this.random = random;
    }

    static Draft write(Grammar kind, Grammar common, Phrases phrases, SplittableRandom random) {
        Draft draft = new Draft(phrases, random);
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
        title = pickTitle(kind.at(Place.TITLE))
                .or(() -> pickTitle(common.at(Place.TITLE)))
                .map(Phrase::text)
                .orElse("");
        words = 0;
        Optional<Phrase> opening = pick(kind, common, Place.OPENING);
        Optional<Phrase> heart = pick(kind, common, Place.HEART);
        Optional<Phrase> closing = pick(kind, common, Place.CLOSING);
        List<Phrase> middle = middle(kind, common);
        paragraph(Stream.of(opening, heart).flatMap(Optional::stream).toList());
        int half = middle.size() > 3 ? (middle.size() + 1) / 2 : middle.size();
        paragraph(middle.subList(0, half));
        paragraph(middle.subList(half, middle.size()));
        paragraph(closing.stream().toList());
    }

    private Optional<Phrase> pickTitle(List<Sentence> titles) {
        return pick(titles.stream()
                .filter(title -> phrases.fill(title).stream().allMatch(text -> text.length() <= LONGEST_TITLE))
                .toList());
    }

    /** A sentence of the day's kind, or where the facts fill none, of any day. */
    private Optional<Phrase> pick(Grammar kind, Grammar common, Place place) {
        return pick(kind.at(place)).or(() -> pick(common.at(place)));
    }

    /** Details, those special to the day's kind first, and at most one thought about them; in the order of a day. */
    private List<Phrase> middle(Grammar kind, Grammar common) {
        List<Phrase> lines = new ArrayList<>();
        int aim = AIM + random.nextInt(SPREAD);
        pick(kind.at(Place.MIDDLE)).ifPresent(lines::add);
        pick(random.nextBoolean() ? kind.at(Place.ASIDE) : common.at(Place.ASIDE))
                .ifPresent(lines::add);
        List<Sentence> details = new ArrayList<>(common.at(Place.MIDDLE));
        details.addAll(kind.at(Place.MIDDLE));
        while (words < aim) {
            Optional<Phrase> next =
                    pick(details).or(() -> pick(kind.at(Place.ASIDE))).or(() -> pick(common.at(Place.ASIDE)));
            if (next.isEmpty()) {
                break;
            }
            lines.add(lines.size() / 2, next.get());
        }
        lines.sort(Comparator.comparingInt(Draft::hour));
        return lines;
    }

    private void paragraph(List<Phrase> lines) {
        if (!lines.isEmpty()) {
            paragraphs.add(String.join(" ", lines.stream().map(Phrase::text).toList()));
        }
    }

    /** A sentence that the facts fill and that tells something new; its topics are then told. */
    private Optional<Phrase> pick(List<Sentence> sentences) {
        for (Sentence sentence : shuffled(sentences)) {
            if (Collections.disjoint(told, sentence.topics())) {
                Optional<Phrase> phrase = phrases.unsaid(sentence);
                if (phrase.isPresent()) {
                    told.addAll(sentence.topics());
                    words += phrase.get().words();
                    return phrase;
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

    /** Where in the day it belongs: its beginning, its course or its end. */
    private static int hour(Phrase phrase) {
        if (phrase.topics().contains(MORNING_TOPIC)) {
            return 0;
        }
        return phrase.topics().contains(NIGHT_TOPIC) ? 2 : 1;
    }
}
