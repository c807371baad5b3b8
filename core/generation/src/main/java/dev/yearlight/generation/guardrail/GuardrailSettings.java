package dev.yearlight.generation.guardrail;

import dev.yearlight.generation.guardrail.rule.Lengths;
import dev.yearlight.generation.guardrail.rule.Request;
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
}
