package dev.yearlight.repair.reconcile;

import dev.yearlight.domain.DayState;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.Archive;
import dev.yearlight.repair.Batches;
import dev.yearlight.repair.Content;
import dev.yearlight.repair.StoredDay;
import dev.yearlight.repair.StoredDays;
import dev.yearlight.repair.reconcile.ManifestListeners.Expected;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares what a run was to bring with what is stored, both ways. */
public final class Reconciliation {

    private final Archive archive;
    private final RunId run;

    /** Of this run. */
    public Reconciliation(Archive archive, RunId run) {
        this.archive = archive;
        this.run = run;
    }

    /** Tells what became of every day: of the manifest's, and of those that the run wrote besides; blocks. */
    public void compare(Iterator<ExpectedDay> manifest, Consumer<Finding> findings) {
        Batches.forEach(
                new ManifestListeners(manifest),
                expected -> StoredDays.read(archive, expected.listener()),
                (expected, stored) -> compare(expected, stored, findings));
    }

    private void compare(Expected expected, SortedMap<LocalDate, StoredDay> stored, Consumer<Finding> findings) {
        Set<LocalDate> asked = new HashSet<>();
        for (ExpectedDay day : expected.days()) {
            asked.add(day.day());
            findings.accept(new Finding(day, cause(day, stored.get(day.day()))));
        }
        stored.values().stream()
                .filter(day -> !asked.contains(day.day()))
                .filter(day -> day.cell().visible() && day.writtenBy(run))
                .map(day -> new ExpectedDay(
                        expected.listener(),
                        day.day(),
                        day.cell().epoch(),
                        day.cell().category()))
                .forEach(day -> findings.accept(new Finding(day, Cause.UNEXPECTED)));
    }

    private static Cause cause(ExpectedDay expected, @Nullable StoredDay stored) {
        return switch (expected.fate(stored == null ? null : stored.cell())) {
            case PENDING -> Cause.PENDING;
            case PARKED -> Cause.PARKED;
            case REMOVED -> Cause.REMOVED;
            case SUPERSEDED -> stored == null ? Cause.SUPERSEDED : successor(stored);
            case VISIBLE -> stored == null ? Cause.PENDING : visible(stored);
        };
    }

    /** A day that was replayed is as good as what stands in its place. */
    private static Cause successor(StoredDay stored) {
        return stored.cell().state() == DayState.WRITTEN && visible(stored) != Cause.VISIBLE
                ? visible(stored)
                : Cause.SUPERSEDED;
    }

    private static Cause visible(StoredDay stored) {
        Optional<Content> content = stored.content();
        if (content.isEmpty()) {
            return Cause.CONTENT_MISSING;
        }
        if (!content.get().sha256().equals(stored.cell().sha256())) {
            return Cause.HASH_MISMATCH;
        }
        return stored.lineage().filter(lineage -> belongs(lineage, stored)).isPresent()
                ? Cause.VISIBLE
                : Cause.LINEAGE_BROKEN;
    }

    private static boolean belongs(Lineage lineage, StoredDay stored) {
        return lineage.attempt().equals(stored.cell().attempt())
                && lineage.epoch() == stored.cell().epoch();
    }
}
