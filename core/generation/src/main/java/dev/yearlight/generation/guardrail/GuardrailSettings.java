package dev.yearlight.generation.guardrail;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the guardrails allow, as the files of one directory say.
 *
 * @param version 12 hex digits of the SHA-256 over the files and the revision of the rules' code
 * @param commonWords words that hold every English text together
 * @param commonWordsLeast the share of them that a story needs, 0 to 1
 * @param words base forms of common English words, in lower case
 * @param allowedCapitals words that may bear a capital inside of a sentence, in lower case
 * @param idioms phrases whose number words count nothing
 * @param topics terms that no story speaks of
 * @param topicIdioms phrases in which a topic's word means something harmless
 * @param appeals phrases that promise, threaten or judge
 * @param requests what no story asks of its reader
 * @param leaks terms of the machine behind the story
 * @param american spellings refused outside of {@code americanCountries}
 * @param british spellings refused inside of them
 * @param americanCountries ISO 3166-1 alpha-2
 * @param repeatedWords how many words in a row make a repetition
 * @param repeatedOpening how many words make an opening
 */
public record GuardrailSettings(
        String version,
        Lengths lengths,
        List<String> commonWords,
        double commonWordsLeast,
        List<String> words,
        Set<String> allowedCapitals,
        List<String> idioms,
        List<String> topics,
        List<String> topicIdioms,
        List<String> appeals,
        List<Request> requests,
        List<String> leaks,
        List<String> american,
        List<String> british,
        Set<String> americanCountries,
        int repeatedWords,
        int repeatedOpening) {

    /** Copies the lists; refuses shares and counts that make no sense. */
    public GuardrailSettings {
        commonWords = List.copyOf(commonWords);
        words = List.copyOf(words);
        allowedCapitals = Set.copyOf(allowedCapitals);
        idioms = List.copyOf(idioms);
        topics = List.copyOf(topics);
        topicIdioms = List.copyOf(topicIdioms);
        appeals = List.copyOf(appeals);
        requests = List.copyOf(requests);
        leaks = List.copyOf(leaks);
        american = List.copyOf(american);
        british = List.copyOf(british);
        americanCountries = Set.copyOf(americanCountries);
        if (!(commonWordsLeast >= 0 && commonWordsLeast <= 1)) {
            throw new IllegalArgumentException("language.common-words-least must be 0 to 1, was " + commonWordsLeast);
        }
        if (repeatedWords < 2 || repeatedOpening < 2) {
            throw new IllegalArgumentException("repetition.words and repetition.opening must be at least 2");
        }
    }

    /** Reads the directory; a missing file or wrong line is an {@link IllegalArgumentException} that names it. */
    public static GuardrailSettings load(Path directory) {
        return new SettingsReader(directory).read();
    }

    /**
     * Orders that are refused: any of the verbs with any of the objects.
     *
     * @param verbs in their base forms
     * @param objects terms that the verbs ask for
     */
    public record Request(List<String> verbs, List<String> objects) {

        /** Copies the lists. */
        public Request {
            verbs = List.copyOf(verbs);
            objects = List.copyOf(objects);
        }
    }

    /** How long a story and its parts may be. */
    public record Lengths(int titleMost, int wordsLeast, int wordsMost, int paragraphsLeast, int paragraphsMost) {

        /** Refuses bounds that no text meets. */
        public Lengths {
            if (titleMost < 1) {
                throw new IllegalArgumentException("title.characters-most must be at least 1, was " + titleMost);
            }
            if (wordsLeast < 1 || wordsMost < wordsLeast) {
                throw new IllegalArgumentException("body.words-least must be 1 to body.words-most, was " + wordsLeast);
            }
            if (paragraphsLeast < 1 || paragraphsMost < paragraphsLeast) {
                throw new IllegalArgumentException(
                        "body.paragraphs-least must be 1 to body.paragraphs-most, was " + paragraphsLeast);
            }
        }
    }
}
