package dev.yearlight.generation.guardrail.rule;

import dev.yearlight.generation.StoryCheck.Violation;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Names;
import dev.yearlight.generation.guardrail.text.CalendarWords;
import dev.yearlight.generation.guardrail.text.Lexicon;
import dev.yearlight.generation.guardrail.text.NumberWord;
import dev.yearlight.generation.guardrail.text.Text;
import dev.yearlight.generation.guardrail.text.WordKind;
import java.util.List;
import java.util.Set;

/** Every name is a fact's: no other capitals inside of a sentence, and no part of a long name passed off as prose. */
public final class NameRule implements Rule {

    private static final double TITLE_CASE = 0.7;
    private static final int LONGEST_INTERJECTION = 5;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_DRAWN_OUT = 12;
    private static final String VOWELS = "aeiouy";
    private static final String SIGNS = "!$&*+=_%?|#@\\";

    /** Words that may stand before a maker's name. */
    public static final List<String> BEFORE_NAMES = List.of("by", "with", "from", "of", "to", "and");

    /** Words that may stand behind one. */
    public static final List<String> BEHIND_NAMES = List.of(
            "had", "has", "took", "takes", "played", "plays", "came", "comes", "was", "led", "held", "got", "and",
            "with", "filled", "sang", "sings");

    private final Lexicon lexicon;
    private final Set<String> allowed;

    /** The rule; these words may have a capital wherever they stand. */
    public NameRule(Lexicon lexicon, Set<String> allowed) {
        this.lexicon = lexicon;
        this.allowed = allowed;
    }

    @Override
    public void check(Draft draft, List<Violation> found) {
        Text text = draft.text();
        boolean titleCase = isTitleCase(text);
        for (int word = 0; word < text.size(); word++) {
            if (draft.mask().masked(word)) {
                continue;
            }
            if (draft.facts().names().isPartOfLongName(text, word)) {
                found.add(
                        new Violation("name", '"' + text.excerpt(word, word + 1) + "\" begins a part of a long name"));
                return;
            }
            if (holdsSign(text, word) || isStranger(draft, word)) {
                found.add(new Violation("name", '"' + text.excerpt(word, word + 1) + "\" is no name of the facts"));
                continue;
            }
            if (text.isCapitalised(word) && !isKnown(draft, word, titleCase)) {
                int end = word + 1;
                while (end < text.size()
                        && !draft.mask().masked(end)
                        && text.isCapitalised(end)
                        && text.gapBefore(end).equals(" ")) {
                    end++;
                }
                found.add(new Violation("name", '"' + text.excerpt(word, end) + "\" is no name of the facts"));
                word = end - 1;
            }
        }
    }

    private boolean isKnown(Draft draft, int word, boolean titleCase) {
        Text text = draft.text();
        String spoken = text.word(word);
        if (allowed.contains(spoken) || CalendarWords.contain(spoken) || isLetterOrNewYear(text, word)) {
            return true;
        }
        boolean shouted = isAllCapitals(text, word);
        boolean title = text.sentence(word) == 0;
        boolean shouting = shouted && !title && (isShouted(draft, word - 1) || isShouted(draft, word + 1));
        boolean free = (text.startsSentence(word) && !shouted && !followsInitial(text, word))
                || shouting
                || (title && titleCase && !shouted)
                || followsColon(text, word);
        return (free && isEnglish(text, word))
                || (text.startsSentence(word) && isInterjection(spoken))
                || isPartOfCreator(draft, word);
    }

    /** A word of English, or in a title a long one that joins two: "Ironman". */
    private boolean isEnglish(Text text, int word) {
        boolean coined = text.sentence(word) == 0 && text.end(word) - text.start(word) >= SHORTEST_COMPOUND;
        return lexicon.contains(text, word) || (coined && lexicon.isCompound(text, word));
    }

    /** "T-shirt", "New Year". */
    private static boolean isLetterOrNewYear(Text text, int word) {
        return switch (text.word(word)) {
            case "new" -> text.word(word + 1).equals("year");
            case "year" -> text.word(word - 1).equals("new");
            case "day", "eve" ->
                text.word(word - 1).equals("'s") && text.word(word - 2).equals("year");
            default ->
                text.end(word) - text.start(word) == 1
                        && text.gapBefore(word + 1).equals("-");
        };
    }

    /** A part of a creator's name, and no two parts that never stand together. */
    private boolean isPartOfCreator(Draft draft, int word) {
        Text text = draft.text();
        Names names = draft.facts().names();
        if (!names.isCreatorWord(text.hash(word))) {
            return false;
        }
        if (text.is(WordKind.COMMON, word)) {
            return word + 1 < text.size() && text.isCapitalised(word + 1);
        }
        boolean inside = word > 0
                && text.gapBefore(word).equals(" ")
                && text.isCapitalised(word - 1)
                && !draft.mask().masked(word - 1)
                && (names.isCreatorWord(text.hash(word - 1)) || !text.is(WordKind.COMMON, word - 1));
        return !inside || names.isCreatorPair(text.hash(word - 1), text.hash(word));
    }

    private static boolean isShouted(Draft draft, int word) {
        return word >= 0 && word < draft.text().size() && isAllCapitals(draft.text(), word);
    }

    /** Of two letters at least. */
    private static boolean isAllCapitals(Text text, int word) {
        int end = text.end(word);
        for (int at = text.start(word); at < end; at++) {
            if (!Character.isUpperCase(text.at(at))) {
                return false;
            }
        }
        return end - text.start(word) > 1;
    }

    /** "Pssst", "Hmm", "Aaah": no vowel, or a letter drawn out. */
    private static boolean isInterjection(String word) {
        if (word.length() > LONGEST_DRAWN_OUT) {
            return false;
        }
        boolean vowel = false;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            vowel |= VOWELS.indexOf(c) >= 0;
            if (at > 1 && c == word.charAt(at - 1) && c == word.charAt(at - 2)) {
                return true;
            }
        }
        return !vowel && word.length() <= LONGEST_INTERJECTION;
    }

    /** Whether a sign joins the word to the one before, as in some names and in no prose. */
    private static boolean holdsSign(Text text, int word) {
        int from = word == 0 ? text.start(0) : text.end(word - 1);
        for (int at = from; at < text.start(word); at++) {
            if (Character.isWhitespace(text.at(at))) {
                return false;
            }
        }
        for (int at = from; at < text.start(word); at++) {
            if (SIGNS.indexOf(text.at(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A word that is no English where a maker's name would stand: "by khoa", "khoa had". */
    private boolean isStranger(Draft draft, int word) {
        Text text = draft.text();
        if (text.isCapitalised(word) || text.isNumeral(word) || text.isApostrophised(word)) {
            return false;
        }
        boolean behind = word > 0
                && text.is(WordKind.BEFORE_NAME, word - 1)
                && !draft.mask().masked(word - 1);
        boolean second = word > 1
                && text.is(WordKind.BEFORE_NAME, word - 2)
                && text.gapBefore(word).equals(" ");
        boolean ahead = word + 1 < text.size() && text.is(WordKind.BEHIND_NAME, word + 1);
        boolean opens = text.startsSentence(word);
        return (behind || second || ahead || opens)
                && text.end(word) - text.start(word) > 2
                && !text.isNegated(word)
                && !lexicon.contains(text, word)
                && !lexicon.isCompound(text, word)
                && NumberWord.of(text.word(word)) == null
                && !CalendarWords.contain(text.word(word))
                && !draft.facts().names().isCreatorWord(text.hash(word));
    }

    /** "G. Sully": a letter with a point before it begins the name, and ends no sentence. */
    private static boolean followsInitial(Text text, int word) {
        return word > 0
                && text.end(word - 1) - text.start(word - 1) == 1
                && text.isCapitalised(word - 1)
                && text.startsSentence(word - 1)
                && text.gapBefore(word).equals(". ");
    }

    private static boolean followsColon(Text text, int word) {
        String gap = text.gapBefore(word).strip();
        return gap.endsWith(":") || gap.endsWith("(") || (gap.equals("-") && text.sentence(word) == 0);
    }

    /** Whether most words of the title that no name covers begin with a capital. */
    private static boolean isTitleCase(Text text) {
        int words = 0;
        int capitals = 0;
        for (int word = 0; word < text.size() && text.sentence(word) == 0; word++) {
            if (text.end(word) - text.start(word) > 3) {
                words++;
                capitals += text.isCapitalised(word) ? 1 : 0;
            }
        }
        return capitals >= words * TITLE_CASE;
    }
}
