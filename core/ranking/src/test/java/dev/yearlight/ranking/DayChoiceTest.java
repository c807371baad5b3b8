package dev.yearlight.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Category;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayChoiceTest {

    private static final ChoiceSettings SETTINGS = ChoiceSettings.DEFAULTS;

    @Test
    void aDayIsToldOnceForItsHighestScore() {
        DayChoice choice = DayChoice.among(
                List.of(candidate(Category.MUSIC, 5, 0.5), candidate(Category.UNUSUAL, 5, 0.9)), SETTINGS);

        assertThat(choice.chosen()).extracting(Candidate::category).containsExactly(Category.UNUSUAL);
        assertThat(choice.withheld()).extracting(Withheld::cause).containsExactly(WithheldCause.DAY_ALREADY_TOLD);
    }

    @Test
    void atMostFiveDaysAreChosenAndToldInCalendarOrder() {
        DayChoice choice = DayChoice.among(
                List.of(
                        candidate(Category.MUSIC, 9, 0.9),
                        candidate(Category.PODCAST, 8, 0.9),
                        candidate(Category.DISCOVERY, 7, 0.9),
                        candidate(Category.TOP_ARTIST, 6, 0.9),
                        candidate(Category.NOSTALGIC, 5, 0.9),
                        candidate(Category.NEW_YEAR, 1, 0.6)),
                SETTINGS);

        assertThat(choice.chosen())
                .extracting(candidate -> candidate.date().getDayOfMonth())
                .containsExactly(5, 6, 7, 8, 9);
        assertThat(choice.runnersUp()).extracting(Candidate::category).containsExactly(Category.NEW_YEAR);
        assertThat(choice.withheld()).extracting(Withheld::cause).containsExactly(WithheldCause.ENOUGH_DAYS);
    }

    @Test
    void whatDoesNotStandOutIsWithheldWhateverItsWeight() {
        DayChoice choice = DayChoice.among(List.of(candidate(Category.MUSIC, 1, 0.39)), SETTINGS);

        assertThat(choice.chosen()).isEmpty();
        assertThat(choice.withheld()).extracting(Withheld::cause).containsExactly(WithheldCause.NOT_STRONG_ENOUGH);
    }

    @Test
    void equalScoresFollowTheOrderOfTheCategories() {
        DayChoice choice = DayChoice.among(
                List.of(candidate(Category.UNUSUAL, 3, 0.8), candidate(Category.NOSTALGIC, 3, 0.8)), SETTINGS);

        assertThat(choice.chosen()).extracting(Candidate::category).containsExactly(Category.NOSTALGIC);
    }

    @Test
    void strengthIsHalfAtThreeSpreadsAndNothingBelowTheMedian() {
        Spread spread = new Spread(100, 20);

        assertThat(SETTINGS.strength(Category.MUSIC, 160, spread)).isEqualTo(0.5);
        assertThat(SETTINGS.strength(Category.MUSIC, 90, spread)).isZero();
    }

    @Test
    void theSpreadOfTheYearIsMedianAndScaledDeviation() {
        assertThat(Spread.of(new double[] {1, 9, 2, 4, 3})).isEqualTo(new Spread(3, 1.4826));
        assertThat(Spread.of(new double[] {1, 2, 3, 10})).isEqualTo(new Spread(2.5, 1.4826));
        assertThat(Spread.of(new double[0])).isEqualTo(new Spread(0, 0));
    }

    private static Candidate candidate(Category category, int dayOfJune, double strength) {
        return new Candidate(
                category,
                LocalDate.of(2025, 6, dayOfJune),
                0,
                0,
                strength,
                SETTINGS.weight(category) * strength,
                List.of());
    }
}
