package dev.yearlight.serve.token;

import java.net.URI;
import java.nio.file.Path;

/** Where an issuer's public keys are read from; each alternative knows the setting that names it. */
public sealed interface KeySource {

    /** The key of the setting, for messages. */
    String setting();

    /** One public key in PEM. */
    record PemFile(String setting, Path file) implements KeySource {

        @Override
        public String toString() {
            return setting + ": " + file;
        }
    }

    /** A JSON Web Key Set (RFC 7517) in a file. */
    record KeySetFile(String setting, Path file) implements KeySource {

        @Override
        public String toString() {
            return setting + ": " + file;
        }
    }

    /** A JSON Web Key Set that the issuer publishes; plain HTTP only from this machine itself. */
    record KeySetUrl(String setting, URI address) implements KeySource {

        /** Refuses addresses that anybody on the way could answer for. */
        public KeySetUrl {
            String scheme = String.valueOf(address.getScheme());
            String host = String.valueOf(address.getHost());
            boolean own = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            boolean safe = scheme.equals("https") || (scheme.equals("http") && own);
            if (address.getHost() == null || !safe) {
                throw new IllegalArgumentException(
                        setting + " must be a file or an https address (http only for this machine's own)");
            }
            if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
                throw new IllegalArgumentException(setting + " must be an address without a user or a fragment");
            }
        }

        @Override
        public String toString() {
            return setting + ": " + address.getHost();
        }
    }

    /** A file or, with a scheme, an address of a key set. */
    static KeySource keySet(String setting, String place) {
        if (!place.contains("://")) {
            return new KeySetFile(setting, Path.of(place));
        }
        return new KeySetUrl(setting, address(setting, place));
    }

    private static URI address(String setting, String place) {
        try {
            return URI.create(place);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(setting + " must be a file or an address", malformed);
        }
    }
}
