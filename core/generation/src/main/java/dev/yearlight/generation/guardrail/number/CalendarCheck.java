package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim.CalendarDate;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Facts;
import dev.yearlight.generation.guardrail.text.Text;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares dates with the day, and with the first and last day of the year that is told. */
final class CalendarCheck {

    private static final int NEAR = 6;
    private static final Set<String> BEGINNING =
            Set.of("since", "from", "began", "begins", "beginning", "start", "started", "starts", "opened", "between");
    private static final Set<String> END =
            Set.of("to", "until", "till", "through", "end", "ends", "ended", "closed", "closes", "between");

    private CalendarCheck() {}

    static @Nullable String objection(Draft draft, CalendarDate told) {
        Facts facts = draft.facts();
        if (told.month() == 0 && told.day() == 0) {
            return facts.years().contains(told.year())
                    ? ReleaseYears.objection(draft, told)
                    : "is a year that no figure speaks of";
        }
        boolean whole = told.month() > 0 && told.day() > 0;
        boolean agrees = agrees(told, facts.date())
                || (whole && agrees(told, facts.firstDay()) && says(draft.text(), told, BEGINNING))
                || (whole && agrees(told, facts.lastDay()) && says(draft.text(), told, END));
        return agrees ? null : "is not the day's date";
    }

    /** Whether the sentence speaks of the year's beginning or end. */
    private static boolean says(Text text, CalendarDate told, Set<String> words) {
        int sentence = text.sentence(told.first());
        for (int word = Math.max(0, told.first() - NEAR); word < Math.min(text.size(), told.end() + NEAR); word++) {
            if (text.sentence(word) == sentence && words.contains(text.word(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(CalendarDate told, LocalDate date) {
        return (told.year() == 0 || told.year() == date.getYear())
                && (told.month() == 0 || told.month() == date.getMonthValue())
                && (told.day() == 0 || told.day() == date.getDayOfMonth());
    }
}
