package dev.yearlight.testkit.faults;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the server treats one call. */
public sealed interface Fault {

    /** As the journal tells it. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** A whole and good answer. */
    record Answer() implements Fault {}

    /** Something other than 200, with these headers and this body. */
    record Status(int code, Map<String, String> headers, String body) implements Fault {

        /** Copies the headers. */
        public Status {
            headers = Map.copyOf(headers);
        }

        /** Nothing but the number. */
        public static Status of(int code) {
            return new Status(code, Map.of(), "{}");
        }

        /** Too many requests, with this {@code Retry-After}. */
        public static Status throttled(String retryAfter) {
            return new Status(429, Map.of("Retry-After", retryAfter), "{}");
        }

        @Override
        public String name() {
            return "Status " + code
                    + new TreeMap<>(headers)
                            .entrySet().stream()
                                    .map(header -> ", " + header.getKey() + " " + header.getValue())
                                    .collect(Collectors.joining());
        }
    }

    /** Too many requests, with a {@code Retry-After} that is the date at least so far from now. */
    record ThrottledUntil(Duration away) implements Fault {
        @Override
        public String name() {
            return "Status 429, Retry-After as a date";
        }
    }

    /** The other one, later. */
    record Delayed(Duration by, Fault then) implements Fault {
        @Override
        public String name() {
            return "Delayed " + then.name();
        }
    }

    /** A good answer, one byte at a time with this pause between two. */
    record Drip(Duration pause) implements Fault {}

    /** The request is taken and never answered. */
    record HalfOpen() implements Fault {}

    /** The connection ends in the middle of a body whose length was announced. */
    record CloseMidBody() implements Fault {}

    /** The connection ends before any answer. */
    record CloseAtOnce() implements Fault {}

    /** Half of the JSON, as a whole HTTP answer. */
    record Truncated() implements Fault {}

    /** Bytes that are no JSON, under the right content type. */
    record Garbage() implements Fault {}

    /** This many bytes of JSON that never ends. */
    record Huge(int bytes) implements Fault {}

    /** 200 without a body. */
    record Empty() implements Fault {}

    /** A good answer that says it is a page. */
    record WrongType() implements Fault {}

    /** A good answer, compressed although nobody asked for it. */
    record Gzip() implements Fault {}

    /** A small compressed body that would be so many bytes of JSON. */
    record GzipBomb(int bytes) implements Fault {}

    /** The model declines. */
    record Refusal() implements Fault {}

    /** The text ends at the token limit. */
    record FinishLength() implements Fault {}

    /** The story of the last prompt of another listener. */
    record AnswerForAnother() implements Fault {}

    /** A good answer from a model that was swapped. */
    record OtherModel(String model) implements Fault {}
}
