package dev.yearlight.serve.token;

import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Checks tokens (RFC 7519) with the keys of their issuers. Good ones are remembered by their hash until they end or
 * their key is taken back, so that one is verified once; only a token with an unknown key id may have to wait.
 */
public final class Tokens implements TokenJudge {

    private static final int LONGEST = 6_144;
    /** Tokens that may wait for one reading of keys; more than a rotation brings, less than a flood. */
    private static final int MOST_WAITING = 256;

    private final Vertx vertx;
    private final InstantSource clock;
    private final TokenCache cache;
    private final TokenCounts counts;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<String, Signer> signers = new HashMap<>();
    private final List<KeyWatch> watches = new ArrayList<>();
    private final KeyRing readers;

    /**
     * An issuer at work.
     *
     * @param readEarly asks for its keys to be read now; empty where they cannot be
     */
    private record Signer(ClaimCheck claims, KeyRing keys, Supplier<Optional<Future<Void>>> readEarly) {}

    private Tokens(Vertx vertx, KeyRing readers, TokenConfig config, InstantSource clock, MeterRegistry metrics) {
        this.vertx = vertx;
        this.readers = readers;
        this.clock = clock;
        this.cache = new TokenCache(config.cacheEntries(), clock);
        this.counts = new TokenCounts(metrics);
    }

    /** Reads the issuers' keys; fails where they are absent or no good, with a message that names the setting. */
    public static Future<Tokens> open(Vertx vertx, TokenConfig config, InstantSource clock, MeterRegistry metrics) {
        KeyRing readers = new KeyRing(config.keys().overlap());
        Tokens tokens = new Tokens(vertx, readers, config, clock, metrics);
        KeyRing synthetic = new KeyRing(config.keys().overlap());
        tokens.watch(config.readers(), Traffic.READER, readers, synthetic, config, metrics);
        config.synthetic()
                .ifPresent(issuer -> tokens.watch(issuer, Traffic.SYNTHETIC, synthetic, readers, config, metrics));
        Future<Void> read = Future.succeededFuture();
        for (KeyWatch watch : tokens.watches) {
            read = read.compose(before -> watch.start());
        }
        return read.onFailure(failure -> tokens.close()).map(tokens);
    }

    /**
     * A judge of synthetic tokens that this process signs itself: one issuer, one key that stays, counted nowhere.
     *
     * @param config whose audience, leeway and memory are used, and whose issuers and keys are not
     */
    public static TokenJudge ofOwn(Vertx vertx, String issuer, PublicKey key, TokenConfig config, InstantSource clock) {
        KeyRing keys = new KeyRing(Duration.ZERO);
        Tokens tokens = new Tokens(vertx, keys, config, clock, new CompositeMeterRegistry());
        keys.adopt(List.of(VerificationKey.of("", key)), clock.instant());
        tokens.add(issuer, Traffic.SYNTHETIC, keys, config, Optional::empty);
        return tokens;
    }

    /** The algorithm that readers' tokens are signed with now; the first key's, of several. */
    public SignatureAlgorithm algorithm() {
        return readers.first().algorithm();
    }

    @Override
    public Future<Verification> verify(String token) {
        if (token.length() > LONGEST) {
            return refused(RefusalCause.MALFORMED);
        }
        // What is not Latin becomes a question mark, which no token that was ever good holds.
        byte[] text = token.getBytes(StandardCharsets.ISO_8859_1);
        TokenHash hash = TokenHash.of(text);
        Instant now = clock.instant();
        Future<Verification> known = cache.get(hash, now);
        if (known != null) {
            counts.remembered();
            return known;
        }
        Optional<CompactToken> compact = CompactToken.parse(text);
        return compact.isPresent() ? judge(compact.get(), hash, now) : refused(RefusalCause.MALFORMED);
    }

    /** Reads no more keys. */
    public void close() {
        watches.forEach(KeyWatch::close);
    }

    private void watch(
            Issuer issuer, Traffic traffic, KeyRing keys, KeyRing others, TokenConfig config, MeterRegistry metrics) {
        KeyWatch watch = new KeyWatch(
                vertx, issuer.keys(), traffic, keys, key -> others.holds(key.key()), config.keys(), clock, metrics);
        watches.add(watch);
        add(issuer.name(), traffic, keys, config, watch::readEarly);
    }

    private void add(
            String issuer,
            Traffic traffic,
            KeyRing keys,
            TokenConfig config,
            Supplier<Optional<Future<Void>>> readEarly) {
        ClaimCheck claims = new ClaimCheck(traffic, config.audience(), config.clockLeeway());
        signers.put(issuer, new Signer(claims, keys, readEarly));
    }

    /** What a token claims costs less to look at than its signature, so that comes first; neither is told. */
    private Future<Verification> judge(CompactToken token, TokenHash hash, Instant now) {
        Signer signer = signers.get(token.claims().issuer());
        if (signer == null) {
            return refused(RefusalCause.ADDRESS);
        }
        if (token.header().demanding()) {
            return refused(RefusalCause.ALGORITHM);
        }
        return switch (signer.claims().judge(token.claims(), now)) {
            case Refused(RefusalCause cause) -> refused(cause);
            case Verified claimed -> {
                List<TrustedKey> keys = signer.keys().candidates(token.header().keyId(), now);
                yield keys.isEmpty()
                        ? checkLater(token, hash, claimed, signer)
                        : checkSignature(token, hash, claimed, keys);
            }
        };
    }

    private Future<Verification> checkSignature(
            CompactToken token, TokenHash hash, Verified claimed, List<TrustedKey> keys) {
        RefusalCause cause = keys.isEmpty() ? RefusalCause.KEY : RefusalCause.ALGORITHM;
        for (TrustedKey trusted : keys) {
            VerificationKey key = trusted.key();
            if (key.algorithm().label().equals(token.header().algorithm())) {
                if (token.isSignedBy(key)) {
                    counts.verified();
                    return cache.put(hash, claimed, trusted);
                }
                cause = RefusalCause.SIGNATURE;
            }
        }
        return refused(cause);
    }

    /** Its key may be newer than the last reading. */
    private Future<Verification> checkLater(CompactToken token, TokenHash hash, Verified claimed, Signer signer) {
        Optional<Future<Void>> reading = signer.readEarly().get();
        if (reading.isEmpty() || !waiting.tryAcquire()) {
            return refused(RefusalCause.KEY);
        }
        return Future.fromCompletionStage(reading.get().toCompletionStage(), vertx.getOrCreateContext())
                .otherwiseEmpty()
                .onComplete(read -> waiting.release())
                .compose(read -> checkSignature(
                        token,
                        hash,
                        claimed,
                        signer.keys().candidates(token.header().keyId(), clock.instant())));
    }

    private Future<Verification> refused(RefusalCause cause) {
        counts.refused(cause);
        return Future.succeededFuture(new Refused(cause));
    }
}
