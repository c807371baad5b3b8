package dev.yearlight.loadtest.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.time.Duration;

/** Where the tokens of synthetic listeners come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TokenSource.Minted.class, name = "minted"),
    @JsonSubTypes.Type(value = TokenSource.Listed.class, name = "listed")
})
public sealed interface TokenSource {

    /**
     * Signed here, with the key of the synthetic issuer.
     *
     * @param keyFile private key, PKCS #8 in PEM
     * @param issuer what {@code iss} says
     * @param audience what {@code aud} says
     * @param lifetime until {@code exp}
     */
    record Minted(Path keyFile, String issuer, String audience, Duration lifetime) implements TokenSource {}

    /**
     * Signed elsewhere.
     *
     * @param file one token a line, each of a synthetic listener
     */
    record Listed(Path file) implements TokenSource {}
}
