package dev.yearlight.generate.ingest;

/** The model is set up wrongly: chains wait and ask again, and nothing is parked. */
final class RunPausedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    RunPausedException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
