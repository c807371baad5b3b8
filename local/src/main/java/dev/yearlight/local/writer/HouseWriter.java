package dev.yearlight.local.writer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Composes the story of a day from the facts in a prompt, by a grammar.
 *
 * <p>The same prompt gives the same story. It keeps clear of what the listener's earlier stories say, and a refusal in the
 * prompt makes it begin anew.
 */
public final class HouseWriter {

    private static final int TRIES = 60;
    private static final Set<String> KINDS = Set.of(
            "MUSIC",
            "PODCAST",
            "DISCOVERY",
            "TOP_ARTIST",
            "TOP_GENRE",
            "TOP_PODCAST",
            "NOSTALGIC",
            "UNUSUAL",
            "BIRTHDAY",
            "NEW_YEAR");
    private static final String NO_STORY_ASKED = """
            The house writer

            This is Yearlight's house writer, a grammar and not a language model. It knows one thing: how to tell the story \
            of a remarkable day of listening. For that it needs a message with the year, the earlier stories and the \
            day as facts, in the form that Yearlight's prompts have.""";

    private final Map<String, Grammar> kinds;
    private final Grammar common = Grammar.read("common");

    /** Reads its sentences. */
    public HouseWriter() {
        this.kinds = KINDS.stream().collect(Collectors.toMap(kind -> kind, HouseWriter::grammar));
    }

    /** The answer to a user message: a title, a blank line and the story; or who it is, where no story was asked for. */
    public String compose(String userMessage) {
        return Brief.read(userMessage).map(this::story).orElse(NO_STORY_ASKED);
    }

    private String story(Brief brief) {
        Grammar kind = kinds.getOrDefault(brief.day().path("category").asText(), common);
        Repetition earlier = new Repetition(brief.earlier());
        Phrases phrases = new Phrases(StoryFacts.of(brief), earlier);
        SplittableRandom random = new SplittableRandom(seed(brief));
        String best = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draft draft = Draft.write(kind, common, phrases, random.split());
            String text = draft.text();
            if (draft.isLongEnough() && !earlier.repeats(text) && !brief.wasRefused(text)) {
                return text;
            }
            best = text.length() > best.length() ? text : best;
        }
        return best;
    }

    private static Grammar grammar(String kind) {
        return Grammar.read(kind.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static long seed(Brief brief) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(brief.year().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(brief.day().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(brief.refusal().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
