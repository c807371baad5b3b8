package dev.yearlight.bench.serve;

/** How tokens are signed. */
public enum TokenAlgorithm {
    RS256("RS256", "RSA", "SHA256withRSA"),
    ES256("ES256", "EC", "SHA256withECDSAinP1363Format"),
    ED_DSA("EdDSA", "Ed25519", "Ed25519");

    private final String label;
    private final String keys;
    private final String signature;

    TokenAlgorithm(String label, String keys, String signature) {
        this.label = label;
        this.keys = keys;
        this.signature = signature;
    }

    /** As a token's header names it. */
    public String label() {
        return label;
    }

    String keys() {
        return keys;
    }

    String signature() {
        return signature;
    }
}
