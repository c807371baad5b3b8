package dev.yearlight.pipeline.sample;

import java.util.List;

/** Makes names that sound like artists, tracks, podcasts and audiobooks, and belong to none. */
final class NameGrammar {

    private static final double[] WEIGHTS =
            Tongue.ALL.stream().mapToDouble(Tongue::weight).toArray();

    /** Names that break careless code: quotes, separators, markup, a fence, right to left, a formula. */
    private static final List<String> AWKWARD = List.of(
            "The \"Maybe\" Sisters",
            "Pell & Thorne & Daughters",
            "Wick, Tallow, Ash",
            "KV/LT",
            "O'Maille's <Small> Band",
            "</day> Choir",
            "=Sum(Of Us)",
            "C:\\Parlour",
            "100% Marzipan",
            "{{Placeholder}}",
            "فرقة المنارة البعيدة",
            "`backtick`",
            "Null Island Ferry; DROP",
            "N̈ȯv̇ä‑9");

    private NameGrammar() {}

    /** An artist's name; some are taken from a fixed list of awkward ones. */
    static String artist(Dice dice, int number) {
        if (number % 41 == 17 && number / 41 < AWKWARD.size()) {
            return AWKWARD.get(number / 41);
        }
        Tongue tongue = tongue(dice);
        String adjective = dice.oneOf(tongue.adjectives());
        String noun = dice.oneOf(tongue.nouns());
        String given = dice.oneOf(tongue.givenNames());
        String family = dice.oneOf(tongue.familyNames());
        return switch (dice.below(10)) {
            case 0, 1, 2 -> given + " " + family;
            case 3, 4 -> adjective + " " + noun;
            case 5 -> noun + " " + another(dice, tongue.nouns(), noun);
            case 6 -> given + " & the " + dice.oneOf(Tongue.ENGLISH.nouns());
            case 7 -> "DJ " + noun;
            case 8 -> adjective + " " + dice.oneOf(tongue.titleWords()) + " " + noun;
            default -> family + " / " + another(dice, tongue.familyNames(), family);
        };
    }

    /** A track's title. */
    static String track(Dice dice) {
        Tongue tongue = tongue(dice);
        String word = dice.oneOf(tongue.titleWords());
        String other = another(dice, tongue.titleWords(), word);
        return switch (dice.below(12)) {
            case 0, 1 -> word;
            case 2, 3, 4 -> dice.oneOf(tongue.adjectives()) + " " + word;
            case 5, 6 -> word + " " + other;
            case 7 -> word + ", " + other;
            case 8 -> dice.oneOf(tongue.nouns()) + " (" + word + " Version)";
            case 9 -> word + " No. " + dice.between(2, 19);
            case 10 -> "\"" + word + "\"";
            default -> dice.oneOf(tongue.givenNames()) + "'s " + word;
        };
    }

    /** A podcast's name. */
    static String show(Dice dice) {
        Tongue english = Tongue.ENGLISH;
        String noun = dice.oneOf(english.nouns());
        return switch (dice.below(5)) {
            case 0 -> "The " + noun + " Hour";
            case 1 -> dice.oneOf(english.adjectives()) + " " + noun + " Podcast";
            case 2 -> "Notes from the " + noun;
            case 3 ->
                dice.oneOf(english.givenNames()) + " & " + dice.oneOf(english.givenNames()) + " Explain the " + noun;
            default -> noun + " Weekly: " + dice.oneOf(english.titleWords());
        };
    }

    /** An episode's title. */
    static String episode(Dice dice, int number) {
        Tongue english = Tongue.ENGLISH;
        return "#" + number + " "
                + switch (dice.below(4)) {
                    case 0 -> "What the " + dice.oneOf(english.nouns()) + " Knew";
                    case 1 -> "The " + dice.oneOf(english.adjectives()) + " " + dice.oneOf(english.titleWords());
                    case 2 ->
                        "A Talk with " + dice.oneOf(english.givenNames()) + " " + dice.oneOf(english.familyNames());
                    default -> dice.oneOf(english.titleWords()) + ", Explained";
                };
    }

    /** An audiobook's name. */
    static String book(Dice dice) {
        Tongue english = Tongue.ENGLISH;
        return "The " + dice.oneOf(english.adjectives()) + " " + dice.oneOf(english.titleWords()) + " of "
                + dice.oneOf(english.givenNames()) + " " + dice.oneOf(english.familyNames());
    }

    private static String another(Dice dice, List<String> words, String taken) {
        int place = dice.between(1, words.size() - 1);
        return words.get((words.indexOf(taken) + place) % words.size());
    }

    private static Tongue tongue(Dice dice) {
        return Tongue.ALL.get(dice.weighted(WEIGHTS));
    }
}
