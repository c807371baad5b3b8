package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.generation.guardrail.text.Text;
import org.jspecify.annotations.Nullable;

/** The patterns of names by the hash of their first word: open addressing, at most half full, without boxes. */
final class NameIndex {

    private @Nullable NamePattern[] slots = new NamePattern[128];
    private int used;

    /** Adds the first words of a name, and gives the entity that has them: an earlier one keeps what it has. */
    int add(Text name, int length, int entity) {
        int at = slotOf(name.hash(0));
        NamePattern first = slots[at];
        for (NamePattern other = first; other != null; other = other.next()) {
            if (other.hasWords(name, length)) {
                return other.entity();
            }
        }
        slots[at] = NamePattern.of(name, length, entity, first);
        if (first == null && 2 * ++used > slots.length) {
            grow();
        }
        return entity;
    }

    /** The longest pattern that stands in the text at the word; null where none does. */
    @Nullable
    NamePattern longestAt(Text text, int word) {
        NamePattern longest = null;
        for (NamePattern candidate = slots[slotOf(text.hash(word))]; candidate != null; candidate = candidate.next()) {
            if ((longest == null || candidate.length() > longest.length()) && candidate.standsAt(text, word)) {
                longest = candidate;
            }
        }
        return longest;
    }

    private int slotOf(long first) {
        int at = (int) first & slots.length - 1;
        for (NamePattern taken = slots[at]; taken != null && taken.first() != first; taken = slots[at]) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        @Nullable NamePattern[] old = slots;
        slots = new NamePattern[old.length * 2];
        for (NamePattern pattern : old) {
            if (pattern != null) {
                slots[slotOf(pattern.first())] = pattern;
            }
        }
    }
}
