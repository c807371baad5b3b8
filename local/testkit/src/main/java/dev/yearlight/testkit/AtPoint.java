package dev.yearlight.testkit;

import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Turbulence at one place: the n-th point that matches, counted from 0. */
public final class AtPoint implements Turbulence {

    private final Predicate<Point> matches;
    private final int number;
    private final Supplier<Uni<Void>> what;
    private int seen;

    private AtPoint(Predicate<Point> matches, int number, Supplier<Uni<Void>> what) {
        this.matches = matches;
        this.number = number;
        this.what = what;
    }

    /** Does something at the n-th point of all. */
    public static AtPoint number(int number, Runnable does) {
        return new AtPoint(
                point -> true, number, () -> Uni.createFrom().voidItem().invoke(does));
    }

    /** Fails at the n-th point of all, as a crash would look from inside. */
    public static AtPoint failing(int number) {
        return new AtPoint(point -> true, number, AtPoint::crash);
    }

    /** Does something at the first point of this kind. */
    public static AtPoint first(Point point, Runnable does) {
        return new AtPoint(point::equals, 0, () -> Uni.createFrom().voidItem().invoke(does));
    }

    /** Fails at the first point of this kind. */
    public static AtPoint failingFirst(Point point) {
        return new AtPoint(point::equals, 0, AtPoint::crash);
    }

    private static Uni<Void> crash() {
        return Uni.createFrom().failure(new IllegalStateException("scripted crash"));
    }

    @Override
    public Uni<Void> pass(Point point) {
        return Uni.createFrom().deferred(() -> {
            if (matches.test(point) && seen++ == number) {
                return what.get();
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Whether the place was come to. */
    public boolean happened() {
        return seen > number;
    }
}
