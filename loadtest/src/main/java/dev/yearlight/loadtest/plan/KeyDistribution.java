package dev.yearlight.loadtest.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How often the same listener opens the archive again. */
public sealed interface KeyDistribution {

    /** At a launch each listener opens once, in no order; after all of them it begins anew. */
    record OneOff() implements KeyDistribution {}

    /**
     * Few open often, most seldom: the listener of rank k with a probability proportional to k^-exponent.
     *
     * @param exponent above 0; 1 is the usual
     */
    record Zipf(double exponent) implements KeyDistribution {

        /** Refuses what is no distribution. */
        public Zipf {
            if (!(exponent > 0 && exponent <= 10)) {
                throw new IllegalArgumentException("the exponent of zipf must be above 0, at most 10");
            }
        }
    }

    /** Reads {@code one-off} and {@code zipf:1.1}. */
    @JsonCreator
    static KeyDistribution parse(String text) {
        if (text.equals("one-off")) {
            return new OneOff();
        }
        if (text.startsWith("zipf:")) {
            try {
                return new Zipf(Double.parseDouble(text.substring("zipf:".length())));
            } catch (NumberFormatException unreadable) {
                throw new IllegalArgumentException("zipf needs a number, such as zipf:1.1, was " + text, unreadable);
            }
        }
        throw new IllegalArgumentException("keys are one-off or zipf:EXPONENT, was " + text);
    }

    /** As {@link #parse} reads it. */
    @JsonValue
    default String text() {
        return switch (this) {
            case OneOff() -> "one-off";
            case Zipf(double exponent) -> "zipf:" + exponent;
        };
    }
}
