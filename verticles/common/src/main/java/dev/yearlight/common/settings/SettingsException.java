package dev.yearlight.common.settings;

/** Settings that a process cannot start with; the message names each key and what was expected. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
