package dev.yearlight.serve.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWebKeySetTest {

    private static final JsonObject RSA = TokenMint.rsa().webKey("r");
    private static final JsonObject ELLIPTIC = TokenMint.ellipticCurve(256).webKey("e");
    private static final JsonObject EDWARDS = TokenMint.edwardsCurve().webKey("o");

    @Test
    void everyKindOfKeyIsRead() {
        assertThat(parse(RSA, ELLIPTIC, EDWARDS))
                .extracting(VerificationKey::id, VerificationKey::algorithm)
                .containsExactly(
                        tuple("r", SignatureAlgorithm.RS256),
                        tuple("e", SignatureAlgorithm.ES256),
                        tuple("o", SignatureAlgorithm.EDDSA));
        assertThat(parse(EDWARDS.copy().put("alg", "Ed25519"))).hasSize(1);
        assertThat(parse(without(RSA, "kid", "use", "alg"))).hasSize(1);
        assertThat(parse(RSA.copy()
                        .put("key_ops", new JsonArray().add("verify"))
                        .put("x5c", new JsonArray().add("MII="))))
                .hasSize(1);
    }

    @Test
    void keysForOtherUsesAreLeftOut() {
        assertLeftOut(RSA.copy().put("kid", "x").put("use", "enc"));
        assertLeftOut(RSA.copy().put("kid", "x").put("alg", "RSA-OAEP"));
        assertLeftOut(RSA.copy().put("kid", "x").put("alg", "RS512"));
        assertLeftOut(RSA.copy().put("kid", "x").put("alg", "ES256"));
        assertLeftOut(RSA.copy().put("kid", "x").put("key_ops", new JsonArray().add("encrypt")));
        assertLeftOut(TokenMint.ellipticCurve(384).webKey("x"));
        assertLeftOut(EDWARDS.copy().put("kid", "x").put("crv", "X25519"));
        assertLeftOut(RSA.copy().put("kid", "x").put("kty", "AKP"));
    }

    @Test
    void aSetWithASecretIsRefused() {
        assertRefused("private or a symmetric", RSA, ELLIPTIC.copy().put("d", "AAAA"));
        assertRefused("private or a symmetric", RSA.copy().put("use", "enc").put("p", "AAAA"), ELLIPTIC);
        assertRefused(
                "private or a symmetric",
                RSA,
                new JsonObject().put("kty", "oct").put("k", "c2VjcmV0"));
        assertRefused("symmetric", RSA, new JsonObject().put("kty", "oct"));
    }

    @Test
    void aSetThatContradictsItselfIsRefused() {
        assertRefused("two keys with one id", RSA, ELLIPTIC.copy().put("kid", "r"));
        assertRefused("two keys with one id", RSA, RSA);
        assertRefused("one has no id", RSA, without(ELLIPTIC, "kid"));
        assertRefused("'kid' is no text", RSA.copy().put("kid", 1));
        assertRefused("id is too long", RSA.copy().put("kid", "x".repeat(257)));
        assertRefused("'use' is no text", RSA.copy().put("use", new JsonArray()));
    }

    @Test
    void aWeakOrMalformedKeyIsRefused() {
        assertRefused("too weak", TokenMint.rsa(1_024).webKey("r"));
        assertRefused("none", RSA.copy().put("e", "AQ"));
        assertRefused("too weak", RSA.copy().put("e", "Aw"));
        assertRefused("too weak", RSA.copy().put("e", base64(new byte[] {1, 0, 0, 0, 0, 1})));
        assertRefused("'n' is malformed", RSA.copy().put("n", RSA.getString("n") + "="));
        assertRefused("'n' is no text", RSA.copy().put("n", 7));
        assertRefused("none", without(RSA, "n"));
        assertRefused("'x' has the wrong length", ELLIPTIC.copy().put("x", "AAAA"));
        assertRefused("too weak or of another kind", ELLIPTIC.copy().put("x", base64(new byte[32])));
        assertRefused(
                "too weak or of another kind",
                ELLIPTIC.copy().put("x", base64(new byte[32])).put("y", base64(new byte[32])));
        assertRefused("'x' has the wrong length", EDWARDS.copy().put("x", base64(new byte[33])));
    }

    @Test
    void whatIsNoKeySetIsRefused() {
        assertTextRefused("", "no JSON");
        assertTextRefused("not json", "no JSON");
        assertTextRefused("<html></html>", "no JSON");
        assertTextRefused("[]", "list 'keys'");
        assertTextRefused("{\"keys\":{}}", "list 'keys'");
        assertTextRefused("{\"keys\":[]}", "list 'keys'");
        assertTextRefused("{\"keys\":[1]}", "no object");
        assertTextRefused("{\"keys\":[],\"keys\":[]}", "no JSON");
        assertTextRefused("{\"keys\":[" + RSA.encode() + "]} {}", "no JSON");
        assertTextRefused("{\"keys\":[{\"kty\":\"RSA\",\"kty\":\"RSA\"}]}", "no JSON");
        assertTextRefused("[".repeat(100), "no JSON");
        JsonObject[] many = new JsonObject[65];
        Arrays.setAll(many, at -> RSA.copy().put("kid", "k" + at));
        assertRefused("more than 64", many);
    }

    private static void assertLeftOut(JsonObject key) {
        assertThat(parse(RSA, key)).extracting(VerificationKey::id).containsExactly("r");
        assertRefused("holds no key for signatures", key);
    }

    private static void assertRefused(String why, JsonObject... keys) {
        assertTextRefused(set(keys), why);
    }

    private static void assertTextRefused(String set, String why) {
        assertThatThrownBy(() -> JsonWebKeySet.parse(set.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static List<VerificationKey> parse(JsonObject... keys) {
        return JsonWebKeySet.parse(set(keys).getBytes(StandardCharsets.UTF_8));
    }

    private static String set(JsonObject... keys) {
        return new JsonObject()
                .put("keys", new JsonArray(Arrays.asList((Object[]) keys)))
                .encode();
    }

    private static JsonObject without(JsonObject key, String... members) {
        JsonObject fewer = key.copy();
        Arrays.asList(members).forEach(fewer::remove);
        return fewer;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
