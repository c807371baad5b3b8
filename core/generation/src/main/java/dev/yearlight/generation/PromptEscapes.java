package dev.yearlight.generation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a prompt's JSON strings that are never written as they are, because names are hostile: those that
 * could close a fence or open a code block, and those that no eye sees.
 *
 * <p>Surrogates are escaped as well: invisible tag characters stand outside of the basic plane, and half a pair has no
 * UTF-8.
 */
final class PromptEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final String FENCES = "<>&`";
    private static final char DELETE = 0x7f;

    private final int[] ascii = standardAsciiEscapesForJSON();

    PromptEscapes() {
        FENCES.chars().forEach(fence -> ascii[fence] = ESCAPE_STANDARD);
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> new SerializedString("\\u%04X".formatted(character));
            default -> null;
        };
    }
}
