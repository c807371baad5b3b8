package dev.yearlight.pipeline.publish;

import dev.yearlight.codecs.EncodedSnapshot;
import dev.yearlight.codecs.EncodedSnapshotReader;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds a sample of so many listeners; reads all snapshots once. */
public final class SampleDraw {

    private final int most;

    /** The lowest hashes so far, the highest of them first. */
    private final PriorityQueue<Long> lowest = new PriorityQueue<>(unsigned().reversed());

    private SampleDraw(int most) {
        this.most = most;
    }

    private static Comparator<Long> unsigned() {
        return Long::compareUnsigned;
    }

    /** The sample of those who have a day to tell. */
    public static Choice.Sample of(Folder snapshots, List<String> files, int most) throws IOException {
        SampleDraw draw = new SampleDraw(most);
        for (String file : files) {
            try (LocalFile local = snapshots.open(file);
                    EncodedSnapshotReader reader = new EncodedSnapshotReader(local.path())) {
                while (reader.hasNext()) {
                    EncodedSnapshot snapshot = reader.next();
                    if (!snapshot.days().isEmpty()) {
                        draw.add(snapshot.listener());
                    }
                }
            }
        }
        return new Choice.Sample(most, draw.lowest.isEmpty() ? 0 : draw.lowest.element());
    }

    private void add(ListenerId listener) {
        lowest.add(Choice.Sample.hash(listener));
        if (lowest.size() > most) {
            lowest.remove();
        }
    }
}
