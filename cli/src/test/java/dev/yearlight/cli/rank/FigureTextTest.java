package dev.yearlight.cli.rank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345.6 | MINUTES | minutes of listening | 12,346 minutes of listening",
                "1 | ARTISTS | artists heard for the first time | 1 artist heard for the first time",
                "1 | PLAYS | plays of The Days | 1 play of The Days",
                "1 | EPISODES | podcast episodes | 1 podcast episode",
                "0 | DAYS | days with listening | 0 days with listening",
                "1999 | YEAR | the oldest release of the day | 1999 the oldest release of the day",
                "54.6 | PERCENT | of the day was Rock | 55 % of the day was Rock",
                "3.45 | TIMES | times the usual | 3.5 times the usual",
                "0.972 | DISTANCE | away from the rest | 0.97 away from the rest",
            })
    void aFigureReadsAsAPhrase(double value, Unit unit, String label, String words) {
        assertThat(FigureText.of(new Figure("any", label, value, unit))).isEqualTo(words);
    }

    @Test
    void noNameCommandsTheTerminal() {
        assertThat(FigureText.printable("Nova\u001b[31m\u202e\u200b Ray\n")).isEqualTo("Nova[31m Ray");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FigureText.printable("\ud83c\udfb5".repeat(150))).isEqualTo("\ud83c\udfb5".repeat(99) + "…");
    }
}
