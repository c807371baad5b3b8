package dev.yearlight.serve.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a token claims (RFC 7519, section 4.1): who it is for, by whom, to whom, and until when. Times are seconds since
 * 1970; one that is absent and may be is 0.
 */
record Claims(String issuer, String subject, List<String> audience, long expires, long notBefore, long issuedAt) {

    /** The last second of the year 9999: beyond it, arithmetic on times is a trap. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private static final int MOST_AUDIENCES = 32;
    private static final int ABSENT = -1;

    /** Refuses claims of the wrong kind, and a token without subject, issuer, audience or end. */
    static Claims parse(byte[] json) throws IOException {
        Reader fields = new Reader();
        StrictJson.readObject(json, fields);
        if (fields.issuer.isEmpty()
                || fields.audience.isEmpty()
                || fields.expires == ABSENT
                || fields.subject.isEmpty()) {
            throw new IOException("a claim is absent");
        }
        return new Claims(
                fields.issuer, fields.subject, fields.audience, fields.expires, fields.notBefore, fields.issuedAt);
    }

    private static final class Reader implements StrictJson.Field {

        private String issuer = "";
        private String subject = "";
        private List<String> audience = List.of();
        private long expires = ABSENT;
        private long notBefore;
        private long issuedAt;

        @Override
        public void take(String name, JsonParser value) throws IOException {
            switch (name) {
                case "iss" -> issuer = StrictJson.text(value);
                case "sub" -> subject = StrictJson.text(value);
                case "aud" -> audience = audience(value);
                case "exp" -> expires = seconds(value);
                case "nbf" -> notBefore = seconds(value);
                case "iat" -> issuedAt = seconds(value);
                default -> {} // Whatever else it says decides nothing here.
            }
        }

        private static List<String> audience(JsonParser value) throws IOException {
            if (value.currentToken() != JsonToken.START_ARRAY) {
                return List.of(StrictJson.text(value));
            }
            List<String> several = new ArrayList<>();
            while (value.nextToken() != JsonToken.END_ARRAY) {
                StrictJson.require(several.size() < MOST_AUDIENCES, value);
                several.add(StrictJson.text(value));
            }
            return several;
        }

        /** Fractions are allowed, and cut off. */
        private static long seconds(JsonParser value) throws IOException {
            StrictJson.require(value.currentToken().isNumeric(), value);
            double seconds = value.getDoubleValue();
            StrictJson.require(seconds >= 0 && seconds <= LATEST_SECOND, value);
            return (long) seconds;
        }
    }
}
