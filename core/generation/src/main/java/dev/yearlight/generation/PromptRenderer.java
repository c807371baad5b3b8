package dev.yearlight.generation;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes prompts from templates that are parsed once; thread-safe.
 *
 * <p>What changes least stands first, so that a provider's prefix cache serves all of a day's prompt up to the report
 * that was added since the day before.
 */
public final class PromptRenderer {

    /** A longer reason would be the model talking to itself. */
    private static final int LONGEST_REFUSAL = 300;

    /** The order in which the prefix cache needs them; a refusal comes after all. */
    private static final List<String> PARTS = List.of("country", "language", "year", "earlier", "day", "refusal");

    private final PromptTemplates templates;
    private final Template user;

    /** Refuses a user template that does not parse, lacks a part, asks for another or has them out of order. */
    public PromptRenderer(PromptTemplates templates) {
        this.templates = templates;
        try {
            this.user =
                    Engine.builder().addDefaults().strictRendering(true).build().parse(templates.user());
            checkOrder(user);
        } catch (TemplateException e) {
            throw new IllegalArgumentException("user.txt is no usable template: " + e.getMessage(), e);
        }
    }

    private static void checkOrder(Template user) {
        String probe = render(user, "[country]", "[language]", "[year]", List.of("[earlier]"), "[day]", "[refusal]");
        int end = 0;
        for (String part : PARTS) {
            int start = probe.indexOf("[" + part + "]", end);
            if (start < 0) {
                throw new IllegalArgumentException(
                        "user.txt must hold " + String.join(", ", PARTS) + " in this order; " + part + " is misplaced");
            }
            end = start + part.length();
        }
    }

    /** The prompts of one listener; the year is rendered here, once. */
    public ListenerPrompts of(Snapshot snapshot) {
        return new ListenerPrompts(snapshot);
    }

    private static String render(
            Template user,
            String country,
            String language,
            String year,
            List<String> earlier,
            String day,
            String refusal) {
        return user.render(Map.of(
                "country", country,
                "language", language,
                "year", year,
                "earlier", earlier,
                "day", day,
                "refusal", refusal));
    }

    /** The prompts of one listener's days, which share their beginning. */
    public final class ListenerPrompts {

        private final String country;
        private final String language;
        private final String year;

        private ListenerPrompts(Snapshot snapshot) {
            this.country = snapshot.country().code();
            this.language = Language.of(snapshot.country()).tag();
            this.year = Facts.ofYear(snapshot.window(), snapshot.year());
        }

        /**
         * What the model is asked for one day.
         *
         * @param earlier the listener's other visible reports, oldest day first
         * @param refusal why the last text of this day was refused, if one was
         */
        public Prompt of(RemarkableDay day, List<Report> earlier, Optional<String> refusal) {
            List<String> reports = earlier.stream().map(Facts::ofReport).toList();
            String reason = refusal.map(PromptRenderer::shortened).orElse("");
            String text = render(user, country, language, year, reports, Facts.ofDay(day), reason);
            return new Prompt(templates.version(), templates.system(), text);
        }
    }

    private static String shortened(String refusal) {
        return Facts.harmless(refusal.substring(0, Math.min(refusal.length(), LONGEST_REFUSAL)));
    }
}
