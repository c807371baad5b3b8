package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.common.settings.Settings;
import dev.yearlight.serve.token.KeySource.KeySetFile;
import dev.yearlight.serve.token.KeySource.KeySetUrl;
import dev.yearlight.serve.token.KeySource.PemFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenConfigTest {

    private static final String FILE = "yearlight.serve.public-key-file";
    private static final String SET = "yearlight.serve.jwks";
    private static final String ROBOTS = "yearlight.serve.synthetic.issuer";
    private static final String ROBOTS_FILE = "yearlight.serve.synthetic.public-key-file";

    @Test
    void readersKeysComeFromAFileOrASet() {
        assertThat(config(FILE, "key.pem").readers().keys()).isInstanceOf(PemFile.class);
        assertThat(config(SET, "keys.json").readers().keys()).isInstanceOf(KeySetFile.class);
        assertThat(config(SET, "https://issuer.test/keys").readers().keys()).isInstanceOf(KeySetUrl.class);
        assertThat(config(FILE, "key.pem").synthetic()).isEmpty();
        assertThat(config(FILE, "key.pem").keys()).isEqualTo(KeyReading.DEFAULTS);
    }

    @Test
    void neitherAndBothAreRefused() {
        assertThatThrownBy(() -> config()).hasMessageContaining("exactly one of " + FILE + " and " + SET);
        assertThatThrownBy(() -> config(FILE, "key.pem", SET, "keys.json"))
                .hasMessageContaining("exactly one of " + FILE + " and " + SET);
    }

    @Test
    void theSyntheticIssuerIsAnotherOneAndHasAKey() {
        assertThat(config(FILE, "key.pem", ROBOTS, "robots", ROBOTS_FILE, "robots.pem")
                        .synthetic())
                .map(Issuer::name)
                .contains("robots");
        assertThatThrownBy(() -> config(FILE, "key.pem", ROBOTS, "robots"))
                .hasMessageContaining("must be set together");
        assertThatThrownBy(() -> config(FILE, "key.pem", ROBOTS_FILE, "robots.pem"))
                .hasMessageContaining("must be set together");
        assertThatThrownBy(() -> config(FILE, "key.pem", ROBOTS, "yearlight", ROBOTS_FILE, "robots.pem"))
                .hasMessageContaining(ROBOTS + " must not be the readers' issuer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://issuer.test/keys",
                "http://127.0.0.1.issuer.test/keys",
                "http://localhost.issuer.test/keys",
                "http://127.0.0.1@issuer.test/keys",
                "https://user:secret@issuer.test/keys",
                "https://issuer.test/keys#part",
                "https:///keys",
                "ftp://issuer.test/keys",
                "file:///keys",
                "HTTP://issuer.test/keys",
                "https://issuer test/keys"
            })
    void anAddressThatAnybodyCouldAnswerForIsRefused(String address) {
        assertThatThrownBy(() -> config(SET, address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(SET + " must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/keys", "http://localhost/keys", "http://[::1]:1/keys"})
    void plainHttpIsForThisMachineAlone(String address) {
        assertThat(config(SET, address).readers().keys()).isInstanceOf(KeySetUrl.class);
    }

    private static TokenConfig config(String... settings) {
        Map<String, String> chosen = new HashMap<>();
        for (int at = 0; at < settings.length; at += 2) {
            chosen.put(settings[at], settings[at + 1]);
        }
        return TokenConfig.from(Settings.load(Optional.empty(), Map.of(), chosen));
    }
}
