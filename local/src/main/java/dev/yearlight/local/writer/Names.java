package dev.yearlight.local.writer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names from data, as far as a warm little story can say them. */
final class Names {

    private static final int LONGEST = 60;
    private static final int SHORTEST_HEAD = 3;
    private static final Pattern TAIL = Pattern.compile("(?: [-–] | [(\\[]).*$");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>{}`*_#|\\\\@\"“”]|://|www\\.");
    private static final Pattern UNFIT = Pattern.compile(
            "(?i)\\b(?:sex|sexy|drugs?|cocaine|heroin|weed|vodka|whiskey|whisky|beer|wine|tequila|drunk|kill|killer|"
                    + "murder|gun|guns|blood|suicide|bitch|fuck\\w*|shit\\w*)\\b");

    private Names() {}

    /** The name without what editors put behind it, such as "- Remastered 2016"; empty where better left unsaid. */
    static Optional<String> tellable(String name) {
        String head = TAIL.matcher(name.strip()).replaceFirst("");
        String told = head.length() >= SHORTEST_HEAD ? head : name.strip();
        boolean fit = !told.isBlank()
                && told.length() <= LONGEST
                && !UNSPEAKABLE.matcher(told).find()
                && !UNFIT.matcher(told).find();
        return fit ? Optional.of(told) : Optional.empty();
    }

    /** A title as it stands in a sentence. */
    static String quoted(String title) {
        return "“" + title + "”";
    }
}
