package dev.yearlight.pipeline.data;

/** How a row of plays breaks the order of its bucket. */
public enum OrderFault {
    /** Its listener should have come before. */
    LISTENER("its listener comes after a greater id; a bucket is sorted by listener"),

    /** Its play should have come before. */
    PLAY(OrderFault.SORTED_PLAYS),

    /** The same event stands before it. */
    PLAY_TWICE(OrderFault.SORTED_PLAYS);

    private static final String SORTED_PLAYS =
            "its play does not come after the one before; a listener's plays are sorted by end, then event id, and none"
                    + " comes twice";

    private final String what;

    OrderFault(String what) {
        this.what = what;
    }

    /** The rule that it breaks, in words. */
    public String what() {
        return what;
    }
}
