package dev.yearlight.generation;

/** Port: how many tokens a text is; each model cuts in its own way, so that all but a provider's own count is an estimate. */
@FunctionalInterface
public interface Tokens {

    /** Tokens of the text, at least 0. */
    int in(CharSequence text);
}
