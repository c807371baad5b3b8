package dev.yearlight.pipeline.intake;

import org.jspecify.annotations.Nullable;

/** What is odd about the names of foreign rows. */
public final class Names {

    private Names() {}

    /** Whether a name is there at all. */
    public static boolean told(@Nullable String name) {
        return name != null && !name.isBlank();
    }

    /** What is odd about a name that is there; null where nothing is. */
    public static @Nullable OddReason oddness(String name, int longest) {
        if (name.length() > longest) {
            return OddReason.NAME_TOO_LONG;
        }
        boolean broken = name.indexOf(TextInput.BROKEN) >= 0 || name.indexOf('\0') >= 0;
        return broken ? OddReason.UNREADABLE_TEXT : null;
    }
}
