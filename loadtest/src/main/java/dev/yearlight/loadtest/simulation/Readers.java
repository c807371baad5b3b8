package dev.yearlight.loadtest.simulation;

import dev.yearlight.loadtest.listener.Draw;
import dev.yearlight.loadtest.listener.SyntheticListener;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.plan.TokenSource;
import dev.yearlight.loadtest.token.SyntheticIssuer;
import dev.yearlight.loadtest.token.TokenFile;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Who comes next, and with which token; endless. */
final class Readers implements Iterator<Map<String, Object>> {

    /** Of the session: the bearer token, and a number that says which days the reader opens. */
    static final String TOKEN = "token";

    static final String PICK = "pick";

    /** As many tokens as are signed before the run; the rest when they are needed. */
    private static final long SIGNED_AHEAD = 200_000;

    private static final int PICKS = 1_000;

    private final Supplier<String> tokens;
    private final SplittableRandom picks;

    private Readers(Supplier<String> tokens, long seed) {
        this.tokens = tokens;
        this.picks = new SplittableRandom(seed);
    }

    /** Of this region; signs tokens ahead, which blocks. */
    static Readers of(LoadPlan plan, long seed, InstantSource clock) throws IOException {
        return switch (plan.tokens()) {
            case TokenSource.Minted terms -> new Readers(minted(plan, SyntheticIssuer.of(terms, clock), seed), seed);
            case TokenSource.Listed(var file) -> {
                List<String> listed = TokenFile.read(file);
                Draw draw = Draw.of(plan.keys(), listed.size(), seed);
                yield new Readers(() -> listed.get((int) draw.get().number() - 1), seed);
            }
        };
    }

    private static Supplier<String> minted(LoadPlan plan, SyntheticIssuer issuer, long seed) {
        Map<SyntheticListener, String> signed = new ConcurrentHashMap<>();
        Draw ahead = Draw.of(plan.keys(), plan.listeners(), seed);
        long needed = Math.min(Math.min(plan.readers(), plan.listeners()), SIGNED_AHEAD);
        LongStream.range(0, needed).mapToObj(reader -> ahead.get()).distinct().toList().parallelStream()
                .forEach(listener -> signed.put(listener, issuer.token(listener)));
        Draw draw = Draw.of(plan.keys(), plan.listeners(), seed);
        return () -> signed.computeIfAbsent(draw.get(), issuer::token);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Map<String, Object> next() {
        return Map.of(TOKEN, tokens.get(), PICK, picks.nextInt(PICKS));
    }
}
