package dev.yearlight.local.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A prompt, taken apart.
 *
 * @param american whether it asks for American spelling
 * @param year the listener's year
 * @param day the day to tell
 * @param earlier title and body of each story that the listener already has
 * @param refusal why the last text was refused; empty the first time
 */
record Brief(boolean american, JsonNode year, JsonNode day, List<String> earlier, String refusal) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LANGUAGE = "Language:";
    private static final String REFUSAL = "The last text was refused:";
    private static final Pattern QUOTED = Pattern.compile("\\\\?\"(.+?)\\\\?\" ");

    Brief {
        earlier = List.copyOf(earlier);
    }

    /** Whether a text says anything that the refusal quotes. */
    boolean wasRefused(String text) {
        return QUOTED.matcher(refusal).results().anyMatch(quoted -> text.contains(quoted.group(1)));
    }

    /** Reads a user message; empty where it is not one of Yearlight's. */
    static Optional<Brief> read(String message) {
        Optional<String> day = block(message, "day");
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode facts = JSON.readTree(day.get());
            if (!facts.isObject()) {
                return Optional.empty();
            }
            return Optional.of(new Brief(
                    lineAfter(LANGUAGE, message).equals("en-US"),
                    JSON.readTree(block(message, "year").orElse("{}")),
                    facts,
                    stories(block(message, "earlier").orElse("")),
                    lineAfter(REFUSAL, message)));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    private static List<String> stories(String lines) throws JsonProcessingException {
        List<String> stories = new ArrayList<>();
        for (String line : lines.lines().filter(line -> !line.isBlank()).toList()) {
            JsonNode story = JSON.readTree(line);
            stories.add(
                    story.path("title").asText() + "\n\n" + story.path("body").asText());
        }
        return stories;
    }

    private static Optional<String> block(String message, String name) {
        // No name can close a fence: the prompt escapes angle brackets inside of its JSON.
        String open = "\n<" + name + ">\n";
        int start = message.indexOf(open);
        int end = message.indexOf("\n</" + name + ">", start + 1);
        return start < 0 || end < start
                ? Optional.empty()
                : Optional.of(message.substring(Math.min(start + open.length(), end), end)
                        .strip());
    }

    /** What stands behind the words that a line begins with; empty where no line does. */
    private static String lineAfter(String beginning, String message) {
        return message.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .map(line -> line.substring(beginning.length()).strip())
                .orElse("");
    }
}
