package dev.yearlight.pipeline.intake;

/**
 * What an import may cost at most; an export comes from anywhere, and a small zip may unfold to any size.
 *
 * @param bytes uncompressed bytes of all history files together
 * @param entries files that a folder or a zip may list
 * @param expansion how many bytes one compressed byte may become
 * @param depth folders below the one that was given
 * @param plays plays that are held in memory
 * @param nameLength characters of a title or a creator
 * @param listedRows odd rows and ignored files that the report lists one by one; all are counted
 */
public record ImportLimits(
        long bytes, int entries, int expansion, int depth, int plays, int nameLength, int listedRows) {

    /** Enough for several lifetimes of listening. */
    public static final ImportLimits DEFAULTS = new ImportLimits(8L << 30, 10_000, 200, 4, 5_000_000, 500, 100);

    /** Refuses limits that let nothing in. */
    public ImportLimits {
        atLeastOne(bytes, "bytes");
        atLeastOne(entries, "entries");
        atLeastOne(expansion, "expansion");
        atLeastOne(depth, "depth");
        atLeastOne(plays, "plays");
        atLeastOne(nameLength, "name length");
        atLeastOne(listedRows, "listed rows");
    }

    private static void atLeastOne(long value, String field) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " of the import limits must be at least 1, was " + value);
        }
    }
}
