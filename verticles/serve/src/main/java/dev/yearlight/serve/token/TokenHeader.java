package dev.yearlight.serve.token;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * What a token says of its signature (RFC 7515, section 4); keys and addresses of keys in it are not even read.
 *
 * @param algorithm empty where it says nothing
 * @param keyId empty where it says nothing
 * @param demanding whether it demands an extension, or is a kind of token that is not for asking for an archive
 */
record TokenHeader(String algorithm, String keyId, boolean demanding) {

    static TokenHeader parse(byte[] json) throws IOException {
        Reader fields = new Reader();
        StrictJson.readObject(json, fields);
        return new TokenHeader(fields.algorithm, fields.keyId, fields.demanding);
    }

    private static final class Reader implements StrictJson.Field {

        private String algorithm = "";
        private String keyId = "";
        private boolean demanding;

        @Override
        public void take(String name, JsonParser value) throws IOException {
            switch (name) {
                case "alg" -> algorithm = StrictJson.text(value);
                case "kid" -> keyId = StrictJson.text(value);
                case "typ" -> demanding |= !isAccessToken(StrictJson.text(value));
                case "crit" -> demanding = true;
                default -> {} // Whatever else it says decides nothing here.
            }
        }

        /** RFC 7519, section 5.1, and RFC 9068. */
        private static boolean isAccessToken(String type) {
            return type.equalsIgnoreCase("JWT")
                    || type.equalsIgnoreCase("at+jwt")
                    || type.equalsIgnoreCase("application/at+jwt");
        }
    }
}
