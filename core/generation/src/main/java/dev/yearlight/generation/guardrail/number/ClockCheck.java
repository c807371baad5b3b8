package dev.yearlight.generation.guardrail.number;

import dev.yearlight.generation.guardrail.claim.Claim.ClockTime;
import dev.yearlight.generation.guardrail.facts.Cue;
import dev.yearlight.generation.guardrail.facts.Draft;
import dev.yearlight.generation.guardrail.facts.Fact;
import dev.yearlight.generation.guardrail.facts.Facts;
import dev.yearlight.generation.guardrail.facts.Facts.Start;
import dev.yearlight.generation.guardrail.facts.Measure;
import dev.yearlight.generation.guardrail.facts.Names;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares times of day with the starts of the log and the hours in which something played. */
final class ClockCheck {

    private static final int HALF_DAY = 720;
    private static final int DAY = 1440;
    private static final int HALF_HOUR = 30;
    private static final int LOOSE_MINUTES = 15;
    private static final int EARLY_MINUTES = 10;
    private static final int SHORTLY = 20;
    private static final Set<String> NEARLY =
            Set.of("before", "nearly", "almost", "towards", "toward", "around", "about");

    private ClockCheck() {}

    static @Nullable String objection(Draft draft, ClockTime time) {
        int minute = time.minute();
        boolean other = !time.halfTold() && minute < HALF_DAY + 60;
        if (minute % 60 == 0 && !writtenWithMinutes(draft.text(), time)) {
            boolean active =
                    isActive(draft.facts(), minute / 60) || (other && isActive(draft.facts(), minute / 60 + 12));
            boolean soon = isBefore(draft.text(), time)
                    && (anyShortlyBefore(draft.facts(), minute)
                            || (other && anyShortlyBefore(draft.facts(), minute + HALF_DAY)));
            return active || soon ? null : "is an hour in which nothing played";
        }
        String objection = "is no time at which a play of the day began";
        for (Start start : draft.facts().clock()) {
            if (!near(start.minute(), minute, time.loose())
                    && !(other && near(start.minute(), minute + HALF_DAY, time.loose()))) {
                continue;
            }
            Ownership ownership = new Ownership(new Passage(draft, time), draft.facts());
            if (ownership.names(new Fact(0, Measure.BARE, Cue.NONE, start.owner(), start.maker()))
                    || !namesAnyone(draft, time)) {
                return null;
            }
            objection = "is a time at which another name than the sentence says began";
        }
        return objection;
    }

    /** Whether something played in that hour, or in the one that it ends; read on both halves of the clock. */
    static boolean isActiveHour(Facts facts, double hour) {
        return hour == Math.rint(hour)
                && hour <= 24
                && (isActive(facts, (int) hour) || (hour <= 12 && isActive(facts, (int) hour + 12)));
    }

    /** Whether a play of the log began about then, and something played in that hour or in the one that it ends. */
    private static boolean isActive(Facts facts, int hour) {
        boolean active =
                facts.activeHours().get(hour % 24) || facts.activeHours().get((hour + 23) % 24);
        return active && hour <= 24 && anyBegins(facts, hour * 60);
    }

    /** "A little before ten" speaks of a play that began in the half hour before. */
    private static boolean isBefore(Text text, ClockTime time) {
        return NEARLY.contains(text.word(time.first() - 1));
    }

    private static boolean anyShortlyBefore(Facts facts, int minute) {
        for (Start start : facts.clock()) {
            if (Math.floorMod(minute - start.minute(), DAY) <= SHORTLY) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyBegins(Facts facts, int hour) {
        for (Start start : facts.clock()) {
            if (isAbout(start.minute(), hour)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbout(int start, int hour) {
        int after = Math.floorMod(start - hour + EARLY_MINUTES, DAY);
        return after <= EARLY_MINUTES + HALF_HOUR;
    }

    private static boolean near(int start, int told, boolean loose) {
        int apart = Math.floorMod(start - told, DAY);
        return Math.min(apart, DAY - apart) <= (loose ? LOOSE_MINUTES : 0);
    }

    private static boolean writtenWithMinutes(Text text, ClockTime time) {
        return text.excerpt(time.first(), time.end()).indexOf(':') >= 0
                && !text.excerpt(time.first(), time.end()).contains(":00");
    }

    private static boolean namesAnyone(Draft draft, ClockTime time) {
        Text text = draft.text();
        for (int word = 0; word < text.size(); word++) {
            if (text.sentence(word) == text.sentence(time.first())
                    && draft.mask().masked(word)
                    && draft.mask().entities()[word] != Names.CATEGORY) {
                return true;
            }
        }
        return false;
    }
}
