package dev.yearlight.common.settings;

/** A value that must never be printed. */
public record Secret(String value) {

    static final String REDACTED = "(withheld)";

    @Override
    public String toString() {
        return REDACTED;
    }
}
