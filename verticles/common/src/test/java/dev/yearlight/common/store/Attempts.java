package dev.yearlight.common.store;

import dev.yearlight.domain.AttemptId;

/** Names of attempts for tests. */
final class Attempts {

    private Attempts() {}

    static AttemptId numbered(int number) {
        return new AttemptId(String.format("01JZ%022d", number));
    }
}
