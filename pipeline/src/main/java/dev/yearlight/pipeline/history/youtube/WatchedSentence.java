package dev.yearlight.pipeline.history.youtube;

import java.util.List;

/** The words that Takeout puts around a title, in the languages whose words are known here. */
final class WatchedSentence {

    private static final List<String> BEFORE = List.of("Watched ", "Vous avez regardé ", "Has visto ", "Hai guardato ");
    private static final List<String> AFTER = List.of(" angesehen");
    private static final char UNBREAKABLE_BLANK = '\u00a0';

    private WatchedSentence() {}

    /** The title alone; as it is where the words are others. */
    static String without(String title) {
        String plain = title.replace(UNBREAKABLE_BLANK, ' ');
        for (String words : BEFORE) {
            if (plain.startsWith(words)) {
                return plain.substring(words.length());
            }
        }
        for (String words : AFTER) {
            if (plain.endsWith(words)) {
                return plain.substring(0, plain.length() - words.length());
            }
        }
        return title;
    }
}
