package dev.yearlight.pipeline.storage;

/** Names of files in listings: they come from outside, and some would lead out of the folder. */
final class FileNames {

    private FileNames() {}

    /** Whether a name is part of a data set: neither hidden nor a mark of some job, such as {@code _SUCCESS}. */
    static boolean isShown(String name) {
        return !name.startsWith(".") && !name.startsWith("_");
    }

    /**
     * The name, where it names a file of its folder and nothing else.
     *
     * @throws StorageException for a path, an empty name, and one with control characters
     */
    static String requirePlain(String folder, String name) throws StorageException {
        boolean plain = !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (!plain) {
            throw new StorageException(folder, "holds a file with a name that is refused: " + printable(name));
        }
        return name;
    }

    private static String printable(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
