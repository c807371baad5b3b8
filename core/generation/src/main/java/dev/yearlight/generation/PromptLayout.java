package dev.yearlight.generation;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.List;
import java.util.Map;

/**
 * The texts of a user template that stand between its parts.
 *
 * <p>They are found by rendering the template once with marks in place of the parts: what stays the same for every
 * prompt is worked out before the first one.
 *
 * @param noReports from the year to the day where there is no earlier report
 * @param end after the day where no text was refused
 */
record PromptLayout(
        String beforeCountry,
        String beforeLanguage,
        String beforeYear,
        String noReports,
        String beforeReports,
        String betweenReports,
        String afterReports,
        String end,
        String beforeRefusal,
        String afterRefusal) {

    private static final String COUNTRY = "[country]";
    private static final String LANGUAGE = "[language]";
    private static final String YEAR = "[year]";
    private static final String EARLIER = "[earlier]";
    private static final String DAY = "[day]";
    private static final String REFUSAL = "[refusal]";

    /** Refuses a template that does not parse, lacks a part, asks for another or has them out of order. */
    static PromptLayout of(String template) {
        try {
            Template user =
                    Engine.builder().addDefaults().strictRendering(true).build().parse(template);
            return of(user);
        } catch (TemplateException e) {
            throw new IllegalArgumentException("user.txt is no usable template: " + e.getMessage(), e);
        }
    }

    private static PromptLayout of(Template user) {
        Marked told = new Marked(rendered(user, List.of(EARLIER, EARLIER), REFUSAL));
        String beforeCountry = told.upTo(COUNTRY);
        String beforeLanguage = told.upTo(LANGUAGE);
        String beforeYear = told.upTo(YEAR);
        String beforeReports = told.upTo(EARLIER);
        String betweenReports = told.upTo(EARLIER);
        String afterReports = told.upTo(DAY);
        String beforeRefusal = told.upTo(REFUSAL);
        String afterRefusal = told.rest();

        Marked untold = new Marked(rendered(user, List.of(), ""));
        untold.upTo(YEAR);
        String noReports = untold.upTo(DAY);
        return new PromptLayout(
                beforeCountry,
                beforeLanguage,
                beforeYear,
                noReports,
                beforeReports,
                betweenReports,
                afterReports,
                untold.rest(),
                beforeRefusal,
                afterRefusal);
    }

    private static String rendered(Template user, List<String> earlier, String refusal) {
        return user.render(Map.of(
                "country", COUNTRY,
                "language", LANGUAGE,
                "year", YEAR,
                "earlier", earlier,
                "day", DAY,
                "refusal", refusal));
    }

    /** A rendered text that is read from mark to mark. */
    private static final class Marked {

        private final String text;
        private int from;

        private Marked(String text) {
            this.text = text;
        }

        private String upTo(String mark) {
            int at = text.indexOf(mark, from);
            if (at < 0) {
                throw new IllegalArgumentException("user.txt must hold country, language, year, earlier, day, refusal"
                        + " in this order; " + mark.substring(1, mark.length() - 1) + " is misplaced");
            }
            String before = text.substring(from, at);
            from = at + mark.length();
            return before;
        }

        private String rest() {
            return text.substring(from);
        }
    }
}
