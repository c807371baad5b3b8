package dev.yearlight.pipeline.data;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.pipeline.storage.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file holds a listener: FNV-1a (64 bits, over the UTF-8 bytes of the id), unsigned, modulo the number of buckets.
 *
 * <p>The hash is part of the documented layout: any engine that writes plays must agree with it.
 */
public final class Buckets {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final Pattern NAME = Pattern.compile("[a-z]+-(\\d{5})-of-(\\d{5})\\.[a-z]+");

    private Buckets() {}

    /** The bucket of a listener, from 0. */
    public static int of(ListenerId listener, int buckets) {
        return of(listener.value().getBytes(StandardCharsets.UTF_8), buckets);
    }

    /** The bucket of what may be a listener's id, in UTF-8; engines spread rows by it before they look at them. */
    public static int of(byte[] listener, int buckets) {
        long hash = OFFSET_BASIS;
        for (byte octet : listener) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return (int) Long.remainderUnsigned(hash, buckets);
    }

    /** The name of a bucket's file, such as {@code bucket-00000-of-00008.parquet}. */
    public static String fileName(String stem, Position position, String extension) {
        return String.format(Locale.ROOT, "%s-%05d-of-%05d.%s", stem, position.index(), position.count(), extension);
    }

    /**
     * The files of a data set in the order of their buckets; none in a folder that holds no such file.
     *
     * @throws BrokenDataException where some are there and others missing
     */
    static List<String> files(Folder folder, String stem, String extension) throws IOException {
        List<String> files = folder.files().stream()
                .filter(name -> isBucket(name, stem, extension))
                .toList();
        for (int index = 0; index < count(files); index++) {
            String expected = fileName(stem, new Position(index, count(files)), extension);
            if (index >= files.size() || !files.get(index).equals(expected)) {
                throw new BrokenDataException(folder.name(), expected + " is missing beside the other buckets");
            }
        }
        if (files.size() > count(files)) {
            throw new BrokenDataException(
                    folder.name(), "holds buckets of two data sets: " + files.getFirst() + " and " + files.getLast());
        }
        return files;
    }

    /** The same, as paths of this machine. */
    static List<Path> files(Path directory, String stem, String extension) throws IOException {
        return files(Folder.of(directory), stem, extension).stream()
                .map(directory::resolve)
                .toList();
    }

    /** How many there should be, by the name of the first. */
    private static int count(List<String> files) {
        return files.stream()
                .findFirst()
                .flatMap(Buckets::position)
                .map(Position::count)
                .orElse(0);
    }

    private static boolean isBucket(String name, String stem, String extension) {
        return position(name)
                .filter(position -> name.equals(fileName(stem, position, extension)))
                .isPresent();
    }

    /** Where a file of that name stands among its siblings; empty where the name is no bucket's. */
    public static Optional<Position> position(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches()
                ? Optional.of(new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * One of several.
     *
     * @param index from 0
     * @param count how many there are
     */
    public record Position(int index, int count) {

        private static final int MOST = 99_999;

        /** Refuses an index that is none of the count. */
        public Position {
            if (count < 1 || count > MOST || index < 0 || index >= count) {
                throw new IllegalArgumentException(
                        "bucket must be one of 1 to " + MOST + " counted from 0, was " + index + " of " + count);
            }
        }
    }
}
