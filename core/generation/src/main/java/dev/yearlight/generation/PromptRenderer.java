package dev.yearlight.generation;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Makes prompts from templates that are taken apart once; for one thread.
 *
 * <p>What changes least stands first, so that a provider's prefix cache serves all of a day's prompt up to the report
 * that was added since the day before.
 */
public final class PromptRenderer {

    /** A longer reason would be the model talking to itself. */
    private static final int LONGEST_REFUSAL = 300;

    /** Longer than most prompts, so that the text rarely grows by copying. */
    private static final int USUAL_PROMPT = 32 << 10;

    private final PromptTemplates templates;
    private final PromptLayout layout;

    /** One prompt after the other is made in it. */
    private final PromptText text = new PromptText(USUAL_PROMPT);

    /** Refuses a user template that does not parse, lacks a part, asks for another or has them out of order. */
    public PromptRenderer(PromptTemplates templates) {
        this.templates = templates;
        this.layout = PromptLayout.of(templates.user());
    }

    /** The prompts of one listener; the year is rendered here, once. */
    public ListenerPrompts of(Snapshot snapshot) {
        return new ListenerPrompts(snapshot);
    }

    /** The prompts of one listener's days, which share their beginning. */
    public final class ListenerPrompts {

        /** Country, language and year. */
        private final String beginning;

        private ListenerPrompts(Snapshot snapshot) {
            text.clear()
                    .append(layout.beforeCountry())
                    .append(snapshot.country().code())
                    .append(layout.beforeLanguage())
                    .append(Language.of(snapshot.country()).tag())
                    .append(layout.beforeYear());
            Facts.year(snapshot.window(), snapshot.year(), text);
            this.beginning = text.toString();
        }

        /**
         * What the model is asked for one day.
         *
         * @param earlier the listener's other visible reports, oldest day first
         * @param refusal why the last text of this day was refused, if one was
         */
        public Prompt of(RemarkableDay day, List<Report> earlier, Optional<String> refusal) {
            text.clear().append(beginning);
            append(earlier);
            Facts.day(day, text);
            refusal.ifPresentOrElse(this::appendRefusal, () -> text.append(layout.end()));
            return new Prompt(templates.version(), templates.system(), text.toString());
        }

        private void append(List<Report> earlier) {
            if (earlier.isEmpty()) {
                text.append(layout.noReports());
                return;
            }
            String before = layout.beforeReports();
            for (Report report : earlier) {
                Facts.report(report, text.append(before));
                before = layout.betweenReports();
            }
            text.append(layout.afterReports());
        }

        private void appendRefusal(String reason) {
            text.append(layout.beforeRefusal())
                    .escaped(reason.substring(0, Math.min(reason.length(), LONGEST_REFUSAL)))
                    .append(layout.afterRefusal());
        }
    }
}
