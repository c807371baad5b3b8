package dev.yearlight.testkit.faults;

import dev.yearlight.generation.Prompt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server can tell of a call by its prompt alone.
 *
 * @param listener SHA-256 of what all prompts of a listener begin with, in hexadecimal
 * @param day as the prompt writes it; empty where it asks for none
 */
public record Asked(String listener, String day) {

    private static final String FIRST_THAT_DIFFERS = "<earlier>";
    private static final Pattern DAY = Pattern.compile("<day>\n\\{\"date\":\"([0-9-]+)\"");

    /** Reads it from the user message. */
    public static Asked of(Prompt prompt) {
        String user = prompt.user();
        int end = user.indexOf(FIRST_THAT_DIFFERS);
        String shared = end < 0 ? user : user.substring(0, end);
        Matcher day = DAY.matcher(user);
        return new Asked(FaultModelServer.hash(new Prompt("", "", shared)), day.find() ? day.group(1) : "");
    }
}
