package dev.yearlight.pipeline.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;

/** Reads the rows of a foreign file, JSON or a table: its name tells which, else its first character. */
public final class Rows {

    private static final Set<String> JSON_EXTENSIONS = Set.of("json", "jsonl", "ndjson");
    private static final int LOOK_AHEAD = 1_024;
    private static final int BYTE_ORDER_MARK_BYTES = 3;

    private Rows() {}

    /** Whether a file of that name may hold rows. */
    public static boolean mayHold(String fileName) {
        String extension = extension(fileName);
        return JSON_EXTENSIONS.contains(extension) || Dialect.EXTENSIONS.contains(extension);
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads to the end, or until the sink has enough.
     *
     * @param headless the columns of a table without a header, told by its first record; empty where that is a header
     * @throws ImportRefusedException where the file is broken, cut off or beyond the limits
     */
    public static void read(
            String file, InputStream bytes, Function<List<String>, Optional<List<String>>> headless, RowSink sink)
            throws IOException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(bytes);
            if (JSON_EXTENSIONS.contains(extension(file)) || beginsAsJson(buffered)) {
                JsonRows.read(file, buffered, sink);
            } else {
                TableRows.read(file, TextInput.open(file, buffered), headless, sink);
            }
        } catch (ZipException | EOFException damaged) {
            throw new ImportRefusedException(file, "is damaged or was cut off within its zip", damaged);
        }
    }

    private static boolean beginsAsJson(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK_AHEAD);
        int first = ' ';
        for (int read = 0; read < LOOK_AHEAD - 1 && (isBlank(first) || isOfByteOrderMark(first, read)); read++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '[' || first == '{';
    }

    private static boolean isBlank(int octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    private static boolean isOfByteOrderMark(int octet, int read) {
        return read <= BYTE_ORDER_MARK_BYTES && (octet == 0xEF || octet == 0xBB || octet == 0xBF);
    }
}
