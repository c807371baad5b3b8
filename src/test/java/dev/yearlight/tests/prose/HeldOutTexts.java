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

/** The texts of a set, each told of up to three days that it suits. */
final class HeldOutTexts {

    private static final int DAYS = 3;
    private static final int LISTENERS = 400;
    private static final long SEED = 88;
    private static final Country AMERICA = new Country("US");
    private static final Country BRITAIN = new Country("GB");

    private final List<Skeleton> skeletons;
    private final List<Filled> texts;
    private final List<Name> names;

    private HeldOutTexts(List<Skeleton> skeletons, List<Filled> texts, List<Name> names) {
        this.skeletons = List.copyOf(skeletons);
        this.texts = List.copyOf(texts);
        this.names = List.copyOf(names);
    }

    /** Of the real histories that lie beside a checkout; empty where they do not. */
    static Optional<HeldOutTexts> real(Path home, TextSet set) throws IOException {
        Path data = home.resolve("../shared/data/listening");
        return Files.isDirectory(data) ? Optional.of(of(home, set, days(Rankings.real(data)))) : Optional.empty();
    }

    /** Of invented listeners, who have days of every category. */
    static HeldOutTexts invented(Path home, TextSet set) throws IOException {
        return of(home, set, days(Rankings.synthetic(LISTENERS, SEED)));
    }

    private static HeldOutTexts of(Path home, TextSet set, List<DayFacts> days) throws IOException {
        List<Skeleton> skeletons =
                Skeleton.load(home.resolve("src/test/resources/prose").resolve(set.folder()));
        List<Filled> texts = skeletons.stream()
                .flatMap(skeleton -> told(skeleton, days).stream())
                .toList();
        List<Name> names = days.stream().flatMap(DayFacts::names).distinct().toList();
        return new HeldOutTexts(skeletons, texts, names);
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
}
