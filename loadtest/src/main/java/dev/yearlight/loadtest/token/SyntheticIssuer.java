package dev.yearlight.loadtest.token;

import dev.yearlight.loadtest.listener.SyntheticListener;
import dev.yearlight.loadtest.plan.TokenSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;

/** Signs tokens (JWS, compact) whose subject is a synthetic listener; there is no way to ask it for another. */
public final class SyntheticIssuer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

    private final SyntheticKey key;
    private final TokenSource.Minted terms;
    private final InstantSource clock;
    private final String header;

    private SyntheticIssuer(SyntheticKey key, TokenSource.Minted terms, InstantSource clock) {
        this.key = key;
        this.terms = terms;
        this.clock = clock;
        this.header = encode("{\"alg\":\"" + key.algorithm() + "\",\"typ\":\"JWT\"}");
    }

    /** Reads the key; refuses issuers and audiences that would need escaping. */
    public static SyntheticIssuer of(TokenSource.Minted terms, InstantSource clock) throws IOException {
        if (!PLAIN.matcher(terms.issuer()).matches()
                || !PLAIN.matcher(terms.audience()).matches()) {
            throw new IllegalArgumentException("issuer and audience are letters, digits and . _ : / -, were "
                    + terms.issuer() + ", " + terms.audience());
        }
        return new SyntheticIssuer(SyntheticKey.read(terms.keyFile()), terms, clock);
    }

    /** Safe for many threads. */
    public String token(SyntheticListener listener) {
        Instant now = clock.instant();
        String claims = "{\"sub\":\"%s\",\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                        listener.id(),
                        terms.issuer(),
                        terms.audience(),
                        now.getEpochSecond(),
                        now.plus(terms.lifetime()).getEpochSecond());
        String signed = header + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(key.signature());
            signature.initSign(key.key());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the key of the synthetic issuer signs nothing", refused);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
