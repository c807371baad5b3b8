package dev.yearlight.testkit.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** What the server saw, told by nobody else; for any thread. */
public final class CallJournal {

    private final LongSupplier nanos;
    private final Map<Long, Call> calls = new TreeMap<>();
    private int inFlight;
    private int mostInFlight;

    CallJournal(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * One call.
     *
     * @param number counted from 1 in the order of arrival
     * @param startNanos of a clock without a date
     * @param endNanos when the answer was out or the connection gone; below the start while it runs
     * @param promptHash SHA-256 over the system and the user message, in hexadecimal
     * @param asked whose day it asked for, as far as the prompt tells
     * @param fault how it was treated
     * @param promptTokens as billed
     * @param completionTokens as billed; 0 where no completion went out
     */
    public record Call(
            long number,
            long startNanos,
            long endNanos,
            String promptHash,
            Asked asked,
            String fault,
            int promptTokens,
            int completionTokens) {

        /** Whether it is over. */
        public boolean ended() {
            return endNanos >= startNanos;
        }

        /** Whether a completion was billed. */
        public boolean billed() {
            return completionTokens > 0;
        }
    }

    synchronized void started(long number, String promptHash, Asked asked, String fault, int promptTokens) {
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        long now = nanos.getAsLong();
        calls.put(number, new Call(number, now, now - 1, promptHash, asked, fault, promptTokens, 0));
    }

    synchronized void billed(long number, int completionTokens) {
        calls.computeIfPresent(
                number,
                (same, call) -> new Call(
                        number,
                        call.startNanos(),
                        call.endNanos(),
                        call.promptHash(),
                        call.asked(),
                        call.fault(),
                        call.promptTokens(),
                        completionTokens));
    }

    synchronized void ended(long number) {
        calls.computeIfPresent(number, (same, call) -> {
            if (call.ended()) {
                return call;
            }
            inFlight--;
            return new Call(
                    number,
                    call.startNanos(),
                    nanos.getAsLong(),
                    call.promptHash(),
                    call.asked(),
                    call.fault(),
                    call.promptTokens(),
                    call.completionTokens());
        });
    }

    /** All calls in the order of their arrival. */
    public synchronized List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    /** Calls that run now. */
    public synchronized int inFlight() {
        return inFlight;
    }

    /** The most calls that ran at one time. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }
}
