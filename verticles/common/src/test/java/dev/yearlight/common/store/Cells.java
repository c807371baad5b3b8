package dev.yearlight.common.store;

import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;

/** Day cells for tests. */
final class Cells {

    private Cells() {}

    static AttemptId attempt(int number) {
        return new AttemptId(String.format("01JZ%022d", number));
    }

    static DayCell written(int epoch, long term, int attempt, byte[] report) {
        return new DayCell(
                DayState.WRITTEN, epoch, term, attempt(attempt), Sha256.hex(report), Category.MUSIC, "A title 東京");
    }

    static DayCell parked(int epoch, long term, int attempt) {
        return new DayCell(DayState.PARKED, epoch, term, attempt(attempt), "", Category.MUSIC, "");
    }

    static DayCell removed(int epoch, long term, int attempt) {
        return new DayCell(DayState.REMOVED, epoch, term, attempt(attempt), "", Category.MUSIC, "");
    }
}
