package dev.yearlight.serve.warm;

import java.nio.charset.StandardCharsets;

/** What readers send, as HTTP/1.1; each shape leads through other code. */
enum RequestShape {
    /** All days of a listener who was asked for a moment ago. */
    HIT("GET", "/v1/archive", "", 200),
    /** All days of a listener who was never asked for. */
    MISS("GET", "/v1/archive", "", 200),
    /** The same, compressed. */
    COMPRESSED("GET", "/v1/archive", "Accept-Encoding: gzip\r\n", 200),
    /** All days, which the reader has already. */
    KNOWN("GET", "/v1/archive", "If-None-Match: %s\r\n", 304),
    /** One day. */
    DAY("GET", "/v1/archive/20250203", "", 200),
    /** A day without a report. */
    NO_DAY("GET", "/v1/archive/20250204", "", 404),
    /** A token that is none. */
    BAD_TOKEN("GET", "/v1/archive", "", 401),
    /** Nothing is there. */
    NOWHERE("GET", "/nowhere", "", 404),
    /** The page itself. */
    PAGE("GET", "/", "", 200);

    private static final String NOT_A_TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.bm9ib2R5";

    private final String method;
    private final String path;
    private final String condition;
    private final int status;

    RequestShape(String method, String path, String condition, int status) {
        this.method = method;
        this.path = path;
        this.condition = condition;
        this.status = status;
    }

    /** What is answered where all is well. */
    int status() {
        return status;
    }

    byte[] bytes(String token, String entityTag) {
        String text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: yearlight-warm-up\r\n"
                + "Accept: application/json\r\nAuthorization: Bearer "
                + (this == BAD_TOKEN ? NOT_A_TOKEN : token) + "\r\n"
                + condition.replace("%s", entityTag) + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
