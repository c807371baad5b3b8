package dev.yearlight.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One file of an export, in a folder or in a zip.
 *
 * @param label its path within the export, harmless to print; never used to write anything
 * @param compressedBytes how many bytes it takes up where it lies
 */
public record ExportFile(String label, long compressedBytes, Opener opener) {

    private static final int LONGEST_LABEL = 300;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7e]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** By name, the numbers in it as numbers: the second file comes before the tenth. */
    public static final Comparator<ExportFile> ORDER =
            Comparator.comparing(ExportFile::numbersPadded).thenComparing(ExportFile::label);

    /** Makes the label harmless. */
    public ExportFile {
        label = printable(label);
    }

    /** The name without its folders. */
    public String name() {
        return label.substring(label.lastIndexOf('/') + 1);
    }

    /** A foreign name, fit for a message: printable ASCII, of bounded length. */
    public static String printable(String foreign) {
        String cut = foreign.length() > LONGEST_LABEL ? foreign.substring(0, LONGEST_LABEL) : foreign;
        return NOT_PRINTABLE.matcher(cut.replace('\\', '/')).replaceAll("?");
    }

    private String numbersPadded() {
        return NUMBER.matcher(label).replaceAll(ExportFile::padded);
    }

    private static String padded(MatchResult number) {
        return String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group()));
    }

    /** Opens the file's bytes, uncompressed. */
    public interface Opener {

        /** The bytes from the start. */
        InputStream open() throws IOException;
    }
}
