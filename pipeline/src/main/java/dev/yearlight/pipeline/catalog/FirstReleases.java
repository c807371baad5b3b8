package dev.yearlight.pipeline.catalog;

import java.io.IOException;

/** The release group in which each recording came out first, and its year: over tracks, media and releases. */
final class FirstReleases {

    private final IdTable yearByGroup = new IdTable();
    private final IdTable groupByRecording = new IdTable();

    private FirstReleases() {}

    static FirstReleases of(MusicBrainzDump dump) throws IOException {
        FirstReleases releases = new FirstReleases();
        dump.forEach(DumpTable.RELEASE_GROUP_META, row -> {
            releases.yearByGroup.put(row.number(0), row.number(2));
            return row.number(0) > 0;
        });
        IdTable groupByMedium = groupByMedium(dump);
        dump.forEach(DumpTable.TRACK, row -> releases.took(row.number(2), groupByMedium.get(row.number(3))));
        return releases;
    }

    private static IdTable groupByMedium(MusicBrainzDump dump) throws IOException {
        IdTable groupByRelease = new IdTable();
        dump.forEach(DumpTable.RELEASE, row -> {
            groupByRelease.put(row.number(0), row.number(4));
            return row.number(4) > 0;
        });
        IdTable groupByMedium = new IdTable();
        dump.forEach(DumpTable.MEDIUM, row -> {
            int group = groupByRelease.get(row.number(1));
            groupByMedium.put(row.number(0), group);
            return group > 0;
        });
        return groupByMedium;
    }

    private boolean took(int recording, int group) {
        if (recording == 0 || group == 0) {
            return false;
        }
        int known = groupByRecording.get(recording);
        if (known == 0 || isBefore(group, known)) {
            groupByRecording.put(recording, group);
        }
        return true;
    }

    /** By year, an unknown one last; of two in one year the lower id, whatever the order of the table. */
    private boolean isBefore(int group, int other) {
        int year = yearOr(group, Integer.MAX_VALUE);
        int otherYear = yearOr(other, Integer.MAX_VALUE);
        return year == otherYear ? group < other : year < otherYear;
    }

    private int yearOr(int group, int unknown) {
        int year = yearByGroup.get(group);
        return year == 0 ? unknown : year;
    }

    /** 0 where it is on no release. */
    int group(int recording) {
        return groupByRecording.get(recording);
    }

    /** 0 where it is unknown. */
    int year(int recording) {
        int year = yearByGroup.get(group(recording));
        return year <= 9_999 ? year : 0;
    }
}
