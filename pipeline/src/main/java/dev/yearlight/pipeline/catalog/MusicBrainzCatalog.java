package dev.yearlight.pipeline.catalog;

import dev.yearlight.domain.TrackFacts;
import dev.yearlight.pipeline.data.CatalogEntry;
import dev.yearlight.pipeline.intake.Names;
import dev.yearlight.pipeline.intake.OddReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of a MusicBrainz dump as tracks.
 *
 * <p>Memory holds a few bytes for each id of the linking tables and the names of the artist credits, but never all
 * recordings: these are read several times, each time the share of some artist credits, which are merged and handed out.
 */
final class MusicBrainzCatalog implements CatalogSource {

    private final MusicBrainzDump dump;
    private final int longestName;
    private final int shares;
    private final FirstReleases releases;
    private final DumpGenres genres;
    private final List<String> artists = new ArrayList<>();
    private final IdTable artistByCredit = new IdTable();
    private final RecordingMerge merge = new RecordingMerge();
    private Queue<CatalogEntry> ready = new ArrayDeque<>();
    private int share;
    private long rows;

    /**
     * Reads all but the recordings.
     *
     * @param bytesAShare of the table of recordings that are merged at a time
     */
    MusicBrainzCatalog(Path folder, Reading reading, long bytesAShare) throws IOException {
        this.dump = MusicBrainzDump.in(folder, reading);
        this.longestName = reading.limits().nameLength();
        long recordings = dump.size(DumpTable.RECORDING);
        this.shares = Math.toIntExact(1 + recordings / bytesAShare);
        reading.expect(allBytes(recordings * (shares - 1)));
        this.releases = FirstReleases.of(dump);
        this.genres = DumpGenres.of(dump);
        dump.forEach(DumpTable.ARTIST_CREDIT, row -> {
            artists.add(row.text(1));
            artistByCredit.put(row.number(0), artists.size());
            return row.number(0) > 0;
        });
    }

    private long allBytes(long readAgain) throws IOException {
        long bytes = readAgain;
        for (DumpTable table : DumpTable.values()) {
            bytes += dump.size(table);
        }
        return bytes;
    }

    @Override
    public String words() {
        return "MusicBrainz dump";
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public @Nullable CatalogEntry next() throws IOException {
        while (ready.isEmpty() && share < shares) {
            readShare();
            share++;
            ready = merge.drain();
        }
        return ready.poll();
    }

    private void readShare() throws IOException {
        try (FileRows recordings = dump.open(DumpTable.RECORDING)) {
            for (List<String> record = recordings.next(); record != null; record = recordings.next()) {
                boolean whole = record.size() >= DumpTable.RECORDING.columns();
                int credit = whole ? new DumpRow(record).number(3) : 0;
                if (credit % shares == share) {
                    @Nullable OddReason odd = whole ? taken(new DumpRow(record), credit) : OddReason.WRONG_FIELD_COUNT;
                    if (odd != null) {
                        recordings.odd(odd, 0);
                    }
                }
            }
        }
    }

    private @Nullable OddReason taken(DumpRow recording, int credit) {
        int id = recording.number(0);
        int artist = artistByCredit.get(credit);
        if (id == 0 || artist == 0) {
            return OddReason.UNKNOWN_REFERENCE;
        }
        String title = recording.text(2);
        String name = artists.get(artist - 1);
        if (title.isBlank() || name.isBlank()) {
            return OddReason.NO_NAMES;
        }
        @Nullable OddReason odd = Names.oddness(title, longestName);
        if (odd == null) {
            odd = Names.oddness(name, longestName);
        }
        if (odd != null) {
            return odd;
        }
        rows++;
        List<String> itsGenres = genres.of(id, releases.group(id));
        merge.add(credit, name, title, new TrackFacts(itsGenres, releases.year(id), recording.number(4)));
        return null;
    }

    @Override
    public void close() {}
}
