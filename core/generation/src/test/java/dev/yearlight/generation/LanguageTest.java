package dev.yearlight.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"US", "PR", "GU", "PH"})
    void theUnitedStatesTheirTerritoriesAndThePhilippinesReadAmericanSpelling(String code) {
        assertThat(Language.of(new Country(code)).tag()).isEqualTo("en-US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "IE", "AU", "NZ", "ZA", "IN", "SE", "ZZ"})
    void everyoneElseReadsBritishSpelling(String code) {
        assertThat(Language.of(new Country(code)).tag()).isEqualTo("en-GB");
    }
}
