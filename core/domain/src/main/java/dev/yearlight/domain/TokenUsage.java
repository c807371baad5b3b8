package dev.yearlight.domain;

/**
 * What one call cost, as the provider reports it.
 *
 * @param prompt tokens in, cached ones included
 * @param cached tokens in that the provider served from its cache
 * @param completion tokens out
 */
public record TokenUsage(int prompt, int cached, int completion) {

    /** Nothing was reported. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

    /** Both together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(prompt + other.prompt, cached + other.cached, completion + other.completion);
    }
}
