package dev.yearlight.prescale;

/** The API server did not do what was asked; the message says what that was. */
public final class FleetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the API server or the network said. */
    public FleetException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With nothing beneath it. */
    public FleetException(String message) {
        super(message);
    }
}
