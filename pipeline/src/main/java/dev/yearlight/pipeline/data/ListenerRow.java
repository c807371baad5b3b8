package dev.yearlight.pipeline.data;

import com.jerolba.carpet.annotation.NotNull;
import dev.yearlight.domain.Listener;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** One row of the listeners data set to be written; its components are the columns. The birthday is written as MM-DD. */
record ListenerRow(
        @NotNull String listener,
        @NotNull String country,
        @NotNull String zone,
        @Nullable String birthday) {

    /** What ISO 8601 puts before a month and a day without a year. */
    static final String NO_YEAR = "--";

    static ListenerRow of(Listener listener) {
        MonthDay birthday = listener.birthday();
        return new ListenerRow(
                listener.id().value(),
                listener.country().code(),
                listener.zone().getId(),
                birthday == null ? null : birthday.toString().substring(NO_YEAR.length()));
    }
}
