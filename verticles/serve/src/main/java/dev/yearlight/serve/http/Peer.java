package dev.yearlight.serve.http;

/** What one event loop knows of one connection: whose it is, and since when it has been in its state. */
final class Peer {

    private final Long address;
    private final boolean proxy;
    private State state = State.NEW;
    private long since;
    private int unanswered;
    private boolean closing;

    Peer(Long address, boolean proxy, long now) {
        this.address = address;
        this.proxy = proxy;
        this.since = now;
    }

    /** What a connection is waited for. */
    enum State {
        /** Its first request. */
        NEW,
        /** Its next request. */
        IDLE,
        /** Its answers, written and read. */
        ANSWERING
    }

    /** What its own address counts as. */
    Long address() {
        return address;
    }

    /** Whether it speaks for others. */
    boolean proxy() {
        return proxy;
    }

    State state() {
        return state;
    }

    /** When anything was last finished or begun. */
    long since() {
        return since;
    }

    /** Requests whose answers were not taken by the system yet. */
    int unanswered() {
        return unanswered;
    }

    /** Nothing more is heard on this connection: what follows may be part of what was refused. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** A request's head has arrived. */
    void asked(long now) {
        if (unanswered++ == 0) {
            state = State.ANSWERING;
            since = now;
        }
    }

    /** An answer was handed over to the system, or could not be. */
    void answered(long now) {
        since = now;
        if (--unanswered == 0) {
            state = State.IDLE;
        }
    }
}
