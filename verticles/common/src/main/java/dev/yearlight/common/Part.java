package dev.yearlight.common;

import java.time.Duration;

/**
 * One part of a process that is started and closed.
 *
 * @param name in messages and logs
 * @param start blocks until the part does its work
 * @param close blocks until the part is gone; also called where the start failed half-way
 * @param within longest time that either may take
 */
public record Part(String name, Action start, Action close, Duration within) {

    /** A step that may block and fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
