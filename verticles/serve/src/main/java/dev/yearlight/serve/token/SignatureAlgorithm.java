package dev.yearlight.serve.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;

/** The algorithms that tokens may be signed with (RFC 7518, RFC 8037). A key is good for exactly one of them. */
public enum SignatureAlgorithm {
    RS256("RS256", "SHA256withRSA"),
    ES256("ES256", "SHA256withECDSAinP1363Format"),
    EDDSA("EdDSA", "Ed25519");

    private static final int LEAST_RSA_BITS = 2_048;
    /** Larger ones take a thread for milliseconds. */
    private static final int MOST_RSA_BITS = 4_096;

    private static final BigInteger LEAST_RSA_EXPONENT = BigInteger.valueOf(65_537);
    private static final int MOST_RSA_EXPONENT_BITS = 32;
    private static final ECParameterSpec P256 = p256();

    private final String label;
    private final String jdkName;

    SignatureAlgorithm(String label, String jdkName) {
        this.label = label;
        this.jdkName = jdkName;
    }

    /** What {@code alg} of a token or of a key says. */
    public String label() {
        return label;
    }

    /** The algorithm of this kind of key; refuses other kinds and weak keys, and says why. */
    static SignatureAlgorithm of(PublicKey key) {
        SignatureAlgorithm algorithm = switch (key) {
            case RSAPublicKey rsa when isStrong(rsa) -> RS256;
            case ECPublicKey ec when isOnP256(ec) -> ES256;
            case EdECPublicKey ed when ed.getParams().getName().equals("Ed25519") -> EDDSA;
            default ->
                throw new IllegalArgumentException("holds a key that is too weak or of another kind: RSA needs 2048 to"
                        + " 4096 bits and the exponent 65537, EC needs P-256, EdDSA needs Ed25519");
        };
        try {
            algorithm.check(key);
            return algorithm;
        } catch (InvalidKeyException noPoint) {
            throw new IllegalArgumentException("holds a key that is none", noPoint);
        }
    }

    /** New keys of this kind, which take a moment to make. */
    public KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    switch (this) {
                        case RS256 -> "RSA";
                        case ES256 -> "EC";
                        case EDDSA -> "Ed25519";
                    });
            switch (this) {
                case RS256 -> generator.initialize(LEAST_RSA_BITS);
                case ES256 -> generator.initialize(P256);
                case EDDSA -> {
                    // Its name says the curve.
                }
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the keys of " + label, absent);
        }
    }

    /** The signature of the text in the form that tokens carry. */
    public byte[] sign(byte[] text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(jdkName);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK signs with " + label, absent);
        }
    }

    /** Whether this is the key owner's signature of the first bytes of the text. */
    boolean isSignature(byte[] signature, PublicKey key, byte[] text, int length) {
        try {
            Signature check = check(key);
            check.update(text, 0, length);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException formless) {
            return false;
        }
    }

    /** A new one each time: as fast as one that is used again, and safe for all threads. */
    private Signature check(PublicKey key) throws InvalidKeyException {
        try {
            Signature check = Signature.getInstance(jdkName);
            check.initVerify(key);
            return check;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has " + jdkName, absent);
        }
    }

    private static boolean isStrong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= LEAST_RSA_BITS
                && bits <= MOST_RSA_BITS
                && exponent.compareTo(LEAST_RSA_EXPONENT) >= 0
                && exponent.bitLength() <= MOST_RSA_EXPONENT_BITS
                && exponent.testBit(0);
    }

    private static boolean isOnP256(ECPublicKey key) {
        EllipticCurve curve = P256.getCurve();
        ECPoint point = key.getW();
        if (!key.getParams().getCurve().equals(curve) || point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right =
                x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(prime);
        return x.signum() >= 0
                && y.signum() >= 0
                && x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y).mod(prime).equals(right);
    }

    static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has the curve secp256r1", absent);
        }
    }
}
