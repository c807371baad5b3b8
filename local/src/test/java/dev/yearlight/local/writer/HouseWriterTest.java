package dev.yearlight.local.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseWriterTest {

    private static final int LEAST_WORDS = 90;
    private static final int MOST_WORDS = 170;
    private static final int DAYS_OF_A_LISTENER = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final HouseWriter writer = new HouseWriter();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theFiveStoriesOfAListenerKeepTheFormAndShareNothing(long seed) {
        // Given
        SyntheticDays listener = new SyntheticDays(seed);
        List<String> categories = new ArrayList<>(SyntheticDays.CATEGORIES);
        Collections.shuffle(categories, new Random(seed));
        List<String> stories = new ArrayList<>();
        for (String category : categories.subList(0, DAYS_OF_A_LISTENER)) {
            // When
            String prompt = listener.prompt(category, 1 + stories.size() * 60, "en-GB", stories, "");
            String story = writer.compose(prompt);
            // Then
            assertThat(story.split("\n\n", -1)).as(category).hasSizeBetween(3, 5);
            assertThat(story).doesNotContainPattern("[{}<>*_#`|]").doesNotContain("  ");
            assertThat(Repetition.words(story.split("\n\n", 2)[1]).size())
                    .as(story)
                    .isBetween(LEAST_WORDS, MOST_WORDS);
            assertThat(numbers(prompt, story)).as(story).isEmpty();
            stories.add(story);
        }
        assertThat(sharedRuns(stories)).isEmpty();
        assertThat(stories.stream().map(story -> Repetition.beginning(Repetition.words(story.split("\n\n", 2)[1]))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamePromptGivesTheSameStory() {
        String prompt = new SyntheticDays(1).prompt("MUSIC", 100, "en-GB", List.of(), "");
        assertThat(writer.compose(prompt)).isEqualTo(writer.compose(prompt));
    }

    @Test
    void aRefusalMakesItBeginAnew() {
        String first = writer.compose(new SyntheticDays(1).prompt("MUSIC", 100, "en-GB", List.of(), ""));
        String second = writer.compose(new SyntheticDays(1)
                .prompt("MUSIC", 100, "en-GB", List.of(), "The last text was refused: numbers. Write it anew."));
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB"})
    void itSpellsAsTheLanguageDoes(String language) {
        for (String category : SyntheticDays.CATEGORIES) {
            String story = writer.compose(new SyntheticDays(7).prompt(category, 200, language, List.of(), ""));
            if (language.equals("en-US")) {
                assertThat(story)
                        .doesNotContainIgnoringCase("colour")
                        .doesNotContainPattern("(?i)(fav|hon|flav|neighb)our")
                        .doesNotContain("per cent")
                        .doesNotContain("19 July")
                        .doesNotContain("neighbour");
            } else {
                assertThat(story)
                        .doesNotContain("color ")
                        .doesNotContain("favorite")
                        .doesNotContain("percent")
                        .doesNotContain("July 19");
            }
        }
    }

    @Test
    void aDayOfWhichLittleIsKnownStillGetsAStory() {
        String story = writer.compose("""
                Country: ZZ
                Language: en-GB

                <year>
                {}
                </year>

                <earlier>

                </earlier>

                <day>
                {"date":"2025-03-02","weekday":"Sunday","category":"BIRTHDAY","figures":[{"name":"day-minutes","label":"minutes","value":31.2,"unit":"MINUTES"}]}
                </day>

                Write the story of this day.
                """);
        assertThat(story).contains("31 minutes");
        assertThat(Repetition.words(story).size()).isBetween(60, MOST_WORDS);
    }

    @Test
    void whoAsksForSomethingElseIsToldWhatItIs() {
        assertThat(writer.compose("What is the capital of France?")).contains("not a language model");
    }

    @Test
    void noTwoSentencesOfTheFilesShareARunOfSixWords() {
        Set<List<String>> seen = new HashSet<>();
        Set<List<String>> shared = new HashSet<>();
        for (Sentence sentence : allSentences()) {
            Set<List<String>> own = new HashSet<>();
            for (String literal : sentence.literals()) {
                own.addAll(Repetition.runs(Repetition.words(literal)));
            }
            own.stream().filter(run -> !seen.add(run)).forEach(shared::add);
        }
        assertThat(shared).isEmpty();
    }

    private static List<Sentence> allSentences() {
        List<Sentence> sentences = new ArrayList<>();
        List<String> files = new ArrayList<>(SyntheticDays.CATEGORIES);
        files.add("COMMON");
        for (String file : files) {
            Grammar grammar = Grammar.read(file.toLowerCase(Locale.ROOT).replace('_', '-'));
            for (Grammar.Place place : Grammar.Place.values()) {
                sentences.addAll(grammar.at(place));
            }
        }
        return sentences;
    }

    /** Numbers of a story that are neither in its prompt nor hours and minutes of a figure there. */
    private static List<String> numbers(String prompt, String story) {
        Set<String> known = new HashSet<>(Set.of("12"));
        Pattern.compile("\\d+(?:\\.\\d+)?")
                .matcher(prompt)
                .results()
                .map(MatchResult::group)
                .forEach(number -> {
                    double value = Double.parseDouble(number);
                    known.add(number);
                    known.add(Long.toString(Math.round(value)));
                    known.add(Long.toString(Wording.whole(value)));
                    known.add(Long.toString(Wording.whole(value) / 60));
                    known.add(Long.toString(Wording.whole(value) % 60));
                    known.add(Integer.toString((int) value % 12));
                });
        return NUMBER.matcher(story.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .results()
                .map(MatchResult::group)
                .filter(number -> !known.contains(number)
                        && !known.contains("0" + number)
                        && !known.contains(number.replaceFirst("^0", "")))
                .toList();
    }

    private static Set<List<String>> sharedRuns(List<String> stories) {
        Set<List<String>> seen = new HashSet<>();
        Set<List<String>> shared = new HashSet<>();
        for (String story : stories) {
            new HashSet<>(Repetition.runs(Repetition.words(story)))
                    .stream().filter(run -> !seen.add(run)).forEach(shared::add);
        }
        return shared;
    }
}
