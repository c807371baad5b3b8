package dev.yearlight.serve.token;

/**
 * Who signs tokens.
 *
 * @param name what a token's {@code iss} says, to the letter
 * @param keys where the public keys are that its tokens are checked with
 */
public record Issuer(String name, KeySource keys) {}
