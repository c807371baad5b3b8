package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import dev.yearlight.domain.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file of snapshots adds to a run.
 *
 * @param sha256 of the file
 * @param listeners records to send
 * @param withoutDays listeners of whom nothing is sent
 * @param byCategory expected days
 * @param byCountry expected days, by ISO 3166 code
 */
record FilePart(
        String sha256,
        long listeners,
        long withoutDays,
        SortedMap<Category, Long> byCategory,
        SortedMap<String, Long> byCountry) {

    FilePart {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
        byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
    }

    /** Adds a file up, snapshot by snapshot. */
    static final class Tally {

        private final String sha256;
        private final Map<Category, Long> byCategory = new EnumMap<>(Category.class);
        private final SortedMap<String, Long> byCountry = new TreeMap<>();
        private long listeners;
        private long withoutDays;

        Tally(String sha256) {
            this.sha256 = sha256;
        }

        void add(EncodedSnapshot snapshot) {
            if (snapshot.days().isEmpty()) {
                withoutDays++;
                return;
            }
            listeners++;
            byCountry.merge(snapshot.country().code(), (long) snapshot.days().size(), Long::sum);
            snapshot.days().forEach(day -> byCategory.merge(day.category(), 1L, Long::sum));
        }

        FilePart part() {
            return new FilePart(sha256, listeners, withoutDays, new TreeMap<>(byCategory), byCountry);
        }
    }
}
