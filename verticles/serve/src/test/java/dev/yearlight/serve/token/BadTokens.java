package dev.yearlight.serve.token;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that must never be believed, by what is wrong with them; each is one step away from a good one. */
final class BadTokens {

    private final TokenMint mint;
    private final TokenMint other;
    private final Instant now;
    private final JsonObject good;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /**
     * The table.
     *
     * @param mint of the issuer whose tokens they would be
     * @param other of the other issuer
     * @param good claims that are good
     */
    private BadTokens(TokenMint mint, TokenMint other, Instant now, JsonObject good) {
        this.mint = mint;
        this.other = other;
        this.now = now;
        this.good = good;
    }

    static Map<String, String> of(TokenMint mint, TokenMint other, Instant now, JsonObject good) {
        BadTokens bad = new BadTokens(mint, other, now, good);
        bad.form();
        bad.base64();
        bad.headers();
        bad.injectedKeys();
        bad.signatures();
        bad.ends();
        bad.beginnings();
        bad.subjects();
        bad.addresses();
        bad.json();
        return bad.tokens;
    }

    private void form() {
        String token = mint.sign(good);
        String signed = token.substring(0, token.lastIndexOf('.'));
        put("is empty", "");
        put("is one dot", ".");
        put("is two dots", "..");
        put("is four dots", "....");
        put("is a word", "token");
        put("has no signature", signed + '.');
        put("has no signature's part", signed);
        put("has a fourth part", token + ".x");
        put("ends in a dot", token + '.');
        put("begins with a dot", '.' + token);
        put("has an empty header", token.substring(token.indexOf('.')));
        put(
                "has no claims",
                token.substring(0, token.indexOf('.')) + ".." + token.substring(token.lastIndexOf('.') + 1));
        put("is cut off", token.substring(0, token.length() - 1));
        put("is cut off in the middle", token.substring(0, token.length() / 2));
        put("is there twice", token + token);
        put("begins with a blank", ' ' + token);
        put("ends with a blank", token + ' ');
        put("ends with a line break", token + '\n');
        put("has a blank inside", token.replaceFirst("\\.", ". "));
        put("has a zero byte inside", token.replaceFirst("\\.", ".\0"));
        put("has full-width dots", token.replace('.', '\uff0e'));
        put("has a letter that only looks right", token.replaceFirst("e", "\u0435"));
        put("has a letter whose low byte is right", token.replaceFirst("e", String.valueOf((char) ('e' + 0x100))));
        put("is huge", mint.sign(good.copy().put("padding", "x".repeat(6_000))));
        put(
                "is an object of parts",
                new JsonObject().put("payload", "x").put("signature", "y").encode());
    }

    private void base64() {
        String header = TokenMint.encode(header());
        String claims = TokenMint.encode(good);
        String token = mint.sign(good);
        put("is padded", token + '=');
        put("has padded claims", mint.signParts(header, claims + "="));
        put("has a padded header", mint.signParts(header + "==", claims));
        put(
                "has the alphabet of mail",
                mint.signParts(header, claims).replace('-', '+').replace('_', '/') + '+');
        put(
                "has line breaks in its Base64",
                mint.signParts(header, claims.substring(0, 4) + '\n' + claims.substring(4)));
        put("has trailing bits in its claims", mint.signParts(header, withTrailingBits(good)));
        String twin = token.substring(0, token.length() - 1) + next(token.charAt(token.length() - 1));
        put("has trailing bits in its signature", twin);
    }

    private void headers() {
        put("is unsigned", unsigned("none", ""));
        put("is unsigned, says None", unsigned("None", ""));
        put("is unsigned, says nOnE", unsigned("nOnE", ""));
        put("says none and is signed", mint.sign(header().put("alg", "none"), good));
        put("says none with a signature of one letter", unsigned("none", "AA"));
        put("has an empty algorithm", mint.sign(header().put("alg", ""), good));
        put("has no algorithm", mint.sign(new JsonObject().put("typ", "JWT"), good));
        put("has no object as algorithm", mint.sign(header().put("alg", new JsonObject()), good));
        put("has null as algorithm", mint.sign(header().putNull("alg"), good));
        put("has a list of algorithms", mint.sign(header().put("alg", new JsonArray().add(mint.algorithm())), good));
        put("has the algorithm in lower case", mint.sign(header().put("alg", lower(mint.algorithm())), good));
        put("has a blank in its algorithm", mint.sign(header().put("alg", mint.algorithm() + " "), good));
        for (String name :
                new String[] {"RS512", "PS256", "ES384", "HS256", "ES256K", "Ed448", "RS256", "ES256", "EdDSA"}) {
            if (!name.equals(mint.algorithm())) {
                put("says " + name, mint.sign(header().put("alg", name), good));
            }
        }
        put("has the public key in PEM as secret", symmetric(mint.publicPem().getBytes(StandardCharsets.UTF_8)));
        put("has the public key's bytes as secret", symmetric(mint.publicKey()));
        put("has an empty key as secret", symmetric(new byte[1]));
        put(
                "demands an extension",
                mint.sign(header().put("crit", new JsonArray().add("b64")).put("b64", false), good));
        put("demands exp", mint.sign(header().put("crit", new JsonArray().add("exp")), good));
        put("demands nothing, in a list", mint.sign(header().put("crit", new JsonArray()), good));
        put("demands null", mint.sign(header().putNull("crit"), good));
        put("is a token for logging out", mint.sign(header().put("typ", "logout+jwt"), good));
        put("is a proof of possession", mint.sign(header().put("typ", "dpop+jwt"), good));
        put("has a number as type", mint.sign(header().put("typ", 1), good));
        put("has a number as key id", mint.sign(header().put("kid", 1), good));
        put("has an object as key id", mint.sign(header().put("kid", new JsonObject().put("$ne", "")), good));
        put("has a list as header", mint.sign("[]", good.encode()));
        put("has null as header", mint.sign("null", good.encode()));
        put("has a text as header", mint.sign('"' + header().encode().replace("\"", "\\\"") + '"', good.encode()));
        put("has two algorithms", mint.sign("{\"alg\":\"none\",\"alg\":\"" + mint.algorithm() + "\"}", good.encode()));
        put(
                "has two algorithms, one of them escaped",
                mint.sign("{\"alg\":\"" + mint.algorithm() + "\",\"\\u0061lg\":\"none\"}", good.encode()));
        put(
                "has two key ids",
                mint.sign("{\"kid\":\"a\",\"kid\":\"b\",\"alg\":\"" + mint.algorithm() + "\"}", good.encode()));
        put("has something behind its header", mint.sign(header().encode() + "{}", good.encode()));
    }

    private void injectedKeys() {
        TokenMint attacker = stranger();
        put("is another's", attacker.sign(good));
        put("is the other issuer's", other.sign(good));
        put("brings its key along", attacker.sign(header().put("jwk", attacker.webKey("a")), good));
        put("says where its key is", attacker.sign(header().put("jku", "http://127.0.0.1:9/keys"), good));
        put("says where its certificate is", attacker.sign(header().put("x5u", "http://127.0.0.1:9/keys"), good));
        put(
                "brings its certificate along",
                attacker.sign(header().put("x5c", new JsonArray().add(TokenMint.base64(attacker.publicKey()))), good));
        for (String id : new String[] {"../../dev/null", "/dev/null", "' OR '1'='1", "a\u0000b", "", "x".repeat(300)}) {
            put(
                    "has the key id " + TokenMint.base64(id.getBytes(StandardCharsets.UTF_8)),
                    attacker.sign(header().put("kid", id), good));
        }
    }

    private void signatures() {
        String token = mint.sign(good);
        String signed = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = mint.signature(signed.substring(0, signed.length() - 1));
        byte[] flipped = signature.clone();
        flipped[0] ^= 1;
        byte[] fullOnes = new byte[signature.length];
        Arrays.fill(fullOnes, (byte) 0xff);
        put("has a signature of zeros", signed + TokenMint.base64(new byte[signature.length]));
        put("has a signature of ones", signed + TokenMint.base64(fullOnes));
        put("has a signature of one byte", signed + TokenMint.base64(new byte[1]));
        put("has a signature with one bit flipped", signed + TokenMint.base64(flipped));
        put(
                "has a signature that is too short",
                signed + TokenMint.base64(Arrays.copyOf(signature, signature.length - 1)));
        put(
                "has a signature that is too long",
                signed + TokenMint.base64(Arrays.copyOf(signature, signature.length + 1)));
        put("has a signature with a zero before it", signed + TokenMint.base64(shifted(signature)));
        put("has its signature twice", signed + TokenMint.base64(twice(signature)));
        put(
                "has the signature of other claims",
                signed + signatureOf(mint.sign(good.copy().put("sub", "other"))));
        put(
                "has other claims under its signature",
                TokenMint.encode(header())
                        + '.'
                        + TokenMint.encode(good.copy().put("exp", 4_000_000_000L))
                        + '.'
                        + signatureOf(token));
        put("is signed by an elliptic key as DER", elliptic("SHA256withECDSA"));
        put("is signed by an elliptic key of another", elliptic("SHA256withECDSAinP1363Format"));
        put("has a DER of zeros as signature", signed + TokenMint.base64(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}));
        put("has 64 zeros as signature", signed + TokenMint.base64(new byte[64]));
    }

    private void ends() {
        long second = now.getEpochSecond();
        put("has no end", mint.sign(without("exp")));
        put("has a text as end", mint.sign(good.copy().put("exp", String.valueOf(second + 600))));
        put("has null as end", mint.sign(good.copy().putNull("exp")));
        put("has a truth as end", mint.sign(good.copy().put("exp", true)));
        put("has a list as end", mint.sign(good.copy().put("exp", new JsonArray().add(second + 600))));
        put("is over", mint.sign(good.copy().put("exp", second - 60)));
        put("is over at this second", mint.sign(good.copy().put("exp", second - 5)));
        put("ends at zero", mint.sign(good.copy().put("exp", 0)));
        put("ends before 1970", mint.sign(good.copy().put("exp", -1)));
        for (String number : new String[] {
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "1e300",
            "9223372036854775807",
            "9223372036854775808",
            "-1e1",
            "18446744073709551615",
            "253402300800",
            "0x7fffffff",
            "01764763200",
            "+1764763800",
            "1764763800.",
            ".5e10",
            "\uff11\uff17\uff16\uff14\uff17\uff16\uff13\uff18\uff10\uff10",
            "1".repeat(40)
        }) {
            put(
                    "has the end " + number.substring(0, Math.min(number.length(), 20)),
                    mint.sign(header().encode(), withRaw("exp", number)));
        }
    }

    private void beginnings() {
        long later = now.getEpochSecond() + 60;
        put("has not begun", mint.sign(good.copy().put("nbf", later)));
        put("is issued in the future", mint.sign(good.copy().put("iat", later)));
        put("is issued in milliseconds", mint.sign(good.copy().put("iat", now.toEpochMilli())));
        put("begins at a text", mint.sign(good.copy().put("nbf", "0")));
        put("begins at null", mint.sign(good.copy().putNull("nbf")));
        put("is issued at a text", mint.sign(good.copy().put("iat", "now")));
        put("begins before 1970", mint.sign(good.copy().put("nbf", -1)));
    }

    private void subjects() {
        String subject = good.getString("sub");
        put("has no subject", mint.sign(without("sub")));
        put("has an empty subject", mint.sign(good.copy().put("sub", "")));
        put("has null as subject", mint.sign(good.copy().putNull("sub")));
        put("has a number as subject", mint.sign(good.copy().put("sub", 7)));
        put("has an object as subject", mint.sign(good.copy().put("sub", new JsonObject().put("id", subject))));
        put("has a list as subject", mint.sign(good.copy().put("sub", new JsonArray().add(subject))));
        for (String end :
                new String[] {"\n", "\0", " ", "/../bob", "%2e", "'", "\u202e", "\ufeff", "\u00e9", "x".repeat(200)}) {
            put(
                    "has a subject that ends in "
                            + TokenMint.base64(end.substring(0, 1).getBytes(StandardCharsets.UTF_8)),
                    mint.sign(good.copy().put("sub", subject + end)));
        }
        put("is about a listener of the other issuer", mint.sign(good.copy().put("sub", ofTheOther(subject))));
    }

    private void addresses() {
        String issuer = good.getString("iss");
        put("has no issuer", mint.sign(without("iss")));
        put("has an empty issuer", mint.sign(good.copy().put("iss", "")));
        put("has an issuer that goes on", mint.sign(good.copy().put("iss", issuer + "/")));
        put("has the issuer in capitals", mint.sign(good.copy().put("iss", issuer.toUpperCase(Locale.ROOT))));
        put("has a list of issuers", mint.sign(good.copy().put("iss", new JsonArray().add(issuer))));
        put("has null as issuer", mint.sign(good.copy().putNull("iss")));
        put("has no audience", mint.sign(without("aud")));
        put("is for others", mint.sign(good.copy().put("aud", "yearlight-ops")));
        put(
                "is for several others",
                mint.sign(good.copy().put("aud", new JsonArray().add("a").add("b"))));
        put("is for nobody, in a list", mint.sign(good.copy().put("aud", new JsonArray())));
        put("is for nobody, without a name", mint.sign(good.copy().put("aud", "")));
        put(
                "has an object as audience",
                mint.sign(good.copy().put("aud", new JsonObject().put(TokenMint.AUDIENCE, true))));
        put(
                "is for us and a number",
                mint.sign(good.copy()
                        .put("aud", new JsonArray().add(TokenMint.AUDIENCE).add(1))));
        put(
                "is for us in a list in a list",
                mint.sign(good.copy().put("aud", new JsonArray().add(new JsonArray().add(TokenMint.AUDIENCE)))));
        put("is for us and too many others", mint.sign(good.copy().put("aud", many())));
        put("has null as audience", mint.sign(good.copy().putNull("aud")));
    }

    private void json() {
        String claims = good.encode();
        String inside = claims.substring(1, claims.length() - 1);
        put("has two subjects", mint.sign(header().encode(), "{\"sub\":\"bob\"," + inside + "}"));
        put("has two ends", mint.sign(header().encode(), "{\"exp\":1," + inside + "}"));
        put(
                "has two subjects, one of them escaped",
                mint.sign(header().encode(), "{\"\\u0073ub\":\"bob\"," + inside + "}"));
        put("has two of a claim that is not read", mint.sign(header().encode(), "{\"x\":1,\"x\":2," + inside + "}"));
        put("has something behind its claims", mint.sign(header().encode(), claims + "x"));
        put("has two objects of claims", mint.sign(header().encode(), claims + claims));
        put("has a list as claims", mint.sign(header().encode(), "[" + claims + "]"));
        put("has a text as claims", mint.sign(header().encode(), "\"claims\""));
        put("has an open object as claims", mint.sign(header().encode(), claims.substring(0, claims.length() - 1)));
        put("has a comma too much", mint.sign(header().encode(), "{" + inside + ",}"));
        put("has a comment", mint.sign(header().encode(), "{/**/" + inside + "}"));
        put("has single quotes", mint.sign(header().encode(), claims.replace('"', '\'')));
        put(
                "is deep",
                mint.sign(header().encode(), "{\"x\":" + "[".repeat(500) + "]".repeat(500) + "," + inside + "}"));
        put("has a long number", mint.sign(header().encode(), "{\"x\":" + "1".repeat(1_000) + "," + inside + "}"));
        put("begins with a byte order mark", mint.sign(header().encode(), "\ufeff" + claims));
        put("is in UTF-16", signedBytes(claims.getBytes(StandardCharsets.UTF_16BE)));
        put("has a byte that is not UTF-8", signedBytes(spoilt(claims, (byte) 0xff)));
        put("has an overlong letter", signedBytes(spoilt(claims, (byte) 0xc1)));
        put("has a control character in a text", mint.sign(header().encode(), "{\"x\":\"\u0001\"," + inside + "}"));
        put("has empty claims", mint.sign(header().encode(), "{}"));
    }

    private void put(String what, String token) {
        if (tokens.put(what, token) != null) {
            throw new IllegalStateException("twice in the table: " + what);
        }
    }

    private JsonObject header() {
        return new JsonObject().put("typ", "JWT").put("alg", mint.algorithm());
    }

    private JsonObject without(String claim) {
        JsonObject fewer = good.copy();
        fewer.remove(claim);
        return fewer;
    }

    private String withRaw(String claim, String json) {
        return good.copy().put(claim, "HERE").encode().replace("\"HERE\"", json);
    }

    private TokenMint stranger() {
        return switch (mint.algorithm()) {
            case "RS256" -> TokenMint.rsa();
            case "ES256" -> TokenMint.ellipticCurve(256);
            default -> TokenMint.edwardsCurve();
        };
    }

    private String unsigned(String algorithm, String signature) {
        return TokenMint.encode(header().put("alg", algorithm)) + '.' + TokenMint.encode(good) + '.' + signature;
    }

    private String symmetric(byte[] secret) {
        String signed = TokenMint.encode(header().put("alg", "HS256")) + '.' + TokenMint.encode(good);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + '.' + TokenMint.base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String elliptic(String signing) {
        String signed = TokenMint.encode(header()) + '.' + TokenMint.encode(good);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            Signature signature = Signature.getInstance(signing);
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + TokenMint.base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signedBytes(byte[] claims) {
        return mint.signParts(TokenMint.encode(header()), TokenMint.base64(claims));
    }

    private static byte[] spoilt(String claims, byte with) {
        byte[] bytes = claims.replace("}", ",\"x\":\"aa\"}").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = with;
        bytes[bytes.length - 3] = (byte) 0xa1;
        return bytes;
    }

    /** The same claims, their length not a multiple of three, with a last letter that another decoder takes as well. */
    private static String withTrailingBits(JsonObject claims) {
        JsonObject padded = claims.copy().put("x", "");
        while (padded.encode().length() % 3 != 1) {
            padded.put("x", padded.getString("x") + "a");
        }
        String text = TokenMint.encode(padded);
        return text.substring(0, text.length() - 1) + next(text.charAt(text.length() - 1));
    }

    private static char next(char letter) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt((alphabet.indexOf(letter) + 1) % alphabet.length());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String signatureOf(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static byte[] shifted(byte[] signature) {
        byte[] shifted = new byte[signature.length + 1];
        System.arraycopy(signature, 0, shifted, 1, signature.length);
        return shifted;
    }

    private static byte[] twice(byte[] signature) {
        byte[] twice = Arrays.copyOf(signature, 2 * signature.length);
        System.arraycopy(signature, 0, twice, signature.length, signature.length);
        return twice;
    }

    private static JsonArray many() {
        JsonArray audiences = new JsonArray().add(TokenMint.AUDIENCE);
        while (audiences.size() < 100) {
            audiences.add("a" + audiences.size());
        }
        return audiences;
    }

    private static String ofTheOther(String subject) {
        return subject.startsWith(Traffic.SYNTHETIC_PREFIX)
                ? subject.substring(Traffic.SYNTHETIC_PREFIX.length())
                : Traffic.SYNTHETIC_PREFIX + subject;
    }
}
