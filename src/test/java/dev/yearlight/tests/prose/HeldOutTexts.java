package dev.yearlight.tests.prose;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.tests.prose.Slot.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The held-out texts, each told of a few days that it suits: real ones where the histories lie beside the checkout, else
 * invented ones, which also stand in for the categories that the real histories do not yield.
 */
final class HeldOutTexts {

    private static final int DAYS = 3;
    private static final int LISTENERS = 400;
    private static final long SEED = 88;
    private static final Country AMERICA = new Country("US");
    private static final Country BRITAIN = new Country("GB");

    private final List<Skeleton> skeletons;
    private final List<Filled> texts;
    private final List<Name> names;
    private final boolean real;

    private HeldOutTexts(List<Skeleton> skeletons, List<Filled> texts, List<Name> names, boolean real) {
        this.skeletons = List.copyOf(skeletons);
        this.texts = List.copyOf(texts);
        this.names = List.copyOf(names);
        this.real = real;
    }

    /** The texts of a checkout. */
    static HeldOutTexts of(Path home) throws IOException {
        List<Skeleton> skeletons = Skeleton.load(home.resolve("src/test/resources/prose/held-out"));
        Path data = home.resolve("../shared/data/listening");
        boolean real = Files.isDirectory(data);
        List<DayFacts> own = real ? days(Rankings.real(data)) : List.of();
        List<DayFacts> invented = days(Rankings.synthetic(LISTENERS, SEED));
        List<Filled> texts = new ArrayList<>();
        for (Skeleton skeleton : skeletons) {
            List<Filled> told = told(skeleton, own);
            texts.addAll(told.isEmpty() ? told(skeleton, invented) : told);
        }
        List<Name> names = Stream.concat(own.stream(), own.isEmpty() ? invented.stream() : Stream.of())
                .flatMap(DayFacts::names)
                .distinct()
                .toList();
        return new HeldOutTexts(skeletons, texts, names, real);
    }

    private static List<DayFacts> days(Stream<Snapshot> snapshots) {
        return snapshots
                .flatMap(snapshot -> snapshot.days().stream().map(day -> new DayFacts(snapshot, day)))
                .toList();
    }

    /** The skeleton on up to three days that suit it, beginning elsewhere for each skeleton. */
    private static List<Filled> told(Skeleton skeleton, List<DayFacts> days) {
        List<DayFacts> suiting = days.stream().filter(day -> day.suit(skeleton)).toList();
        List<Filled> told = new ArrayList<>();
        for (int i = 0; i < suiting.size() && told.size() < DAYS; i++) {
            DayFacts facts = suiting.get((skeleton.number() * DAYS + i) % suiting.size());
            filled(skeleton, facts, skeleton.number() + told.size())
                    .filter(Filled::keepsForm)
                    .ifPresent(told::add);
        }
        return told;
    }

    private static Optional<Filled> filled(Skeleton skeleton, DayFacts facts, int variant) {
        Snapshot snapshot = in(skeleton.american() ? AMERICA : BRITAIN, facts.snapshot());
        RemarkableDay day = facts.day();
        SlotReader slots = new SlotReader(new DayFacts(snapshot, day), skeleton.american(), variant);
        return Filled.of(skeleton, snapshot, day, slots::read);
    }

    private static Snapshot in(Country country, Snapshot snapshot) {
        return new Snapshot(
                snapshot.listener(),
                country,
                snapshot.zone(),
                snapshot.window(),
                snapshot.year(),
                snapshot.days(),
                snapshot.rankingVersion(),
                snapshot.zoneDataVersion());
    }

    List<Skeleton> skeletons() {
        return skeletons;
    }

    /** Every filled text. */
    List<Filled> texts() {
        return texts;
    }

    /** Names of all the days, to put into texts where they do not belong. */
    List<Name> names() {
        return names;
    }

    /** Whether the real histories were there. */
    boolean real() {
        return real;
    }
}
