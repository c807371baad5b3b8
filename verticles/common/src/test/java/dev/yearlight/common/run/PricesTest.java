package dev.yearlight.common.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.settings.SettingsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTableThatComesWithTheCheckoutPricesTheHouseWriterAtNothing() throws IOException {
        Prices prices = Prices.load(Path.of(System.getProperty("yearlight.home"), "config/prices.properties"));

        assertThat(prices.currency()).isEqualTo("USD");
        assertThat(prices.of("anywhere", "yearlight-house-writer-1")).contains(Price.FREE);
        assertThat(prices.of("anywhere", "unheard-of")).isEmpty();
    }

    @Test
    void anEndpointsOwnPriceIsStrongerThanItsModels() throws IOException {
        Prices prices = Prices.load(table("""
                currency=EUR
                a-model.4.input=0.15
                a-model.4.cached-input=0.075
                a-model.4.output=0.60
                main.input=1
                main.cached-input=1
                main.output=2
                """));

        assertThat(prices.of("other", "a-model.4")).contains(new Price(150_000, 75_000, 600_000));
        assertThat(prices.of("main", "a-model.4")).contains(new Price(1_000_000, 1_000_000, 2_000_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    m.input=1\\nm.cached-input=1\\nm.output=1 | currency
                    currency=USD\\nm.input=1                                 | m.cached-input
                    currency=USD\\nm.input=-1\\nm.cached-input=0\\nm.output=0  | price of m
                    currency=USD\\nm.input=1e-9\\nm.cached-input=0\\nm.output=0 | price of m
                    currency=USD\\nm.input=free\\nm.cached-input=0\\nm.output=0 | price of m
                    currency=USD\\nm.in=1                                    | m.in
                    """)
    void aTableThatIsWrongIsRefusedByTheNameOfItsLine(String lines, String named) {
        assertThatThrownBy(() -> Prices.load(table(lines.replace("\\n", "\n"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(named);
    }

    @Test
    void cachedTokensArePricedApart() {
        Price price = new Price(150_000, 75_000, 600_000);

        assertThat(price.costMicros(2_000_000, 1_000_000, 500_000)).isEqualTo(150_000 + 75_000 + 300_000);
        assertThat(price.costMicros(1, 0, 0)).as("rounded up").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCostIsExactHoweverManyTokens(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            Price price =
                    new Price(random.nextLong(100_000_000), random.nextLong(100_000_000), random.nextLong(100_000_000));
            long cached = random.nextLong(1L << random.nextInt(1, 40));
            long prompt = cached + random.nextLong(1L << random.nextInt(1, 40));
            long completion = random.nextLong(1L << random.nextInt(1, 40));

            BigInteger exact = product(prompt - cached, price.input())
                    .add(product(cached, price.cachedInput()))
                    .add(product(completion, price.output()));

            assertThat(price.costMicros(prompt, cached, completion))
                    .isEqualTo(new BigDecimal(exact)
                            .scaleByPowerOfTen(-6)
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({"12.5,12500000,12.50 USD", "0,0,0.00 USD", "0.000001,1,0.000001 USD", "3,3000000,3.00 USD"})
    void amountsAreReadAndWrittenExactly(String amount, long micros, String text) {
        assertThat(Money.micros(amount)).isEqualTo(micros);
        assertThat(Money.text(micros, "USD")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "", "1.0000001", "1,5", "NaN", "99999999999999"})
    void whatIsNoAmountIsRefused(String amount) {
        assertThatThrownBy(() -> Money.micros(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger product(long tokens, long price) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(price));
    }

    private Path table(String lines) throws IOException {
        return Files.writeString(folder.resolve("prices.properties"), lines);
    }
}
