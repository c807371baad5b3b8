package dev.yearlight.codecs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Makes the compressed twin of a report: raw deflate that refers to nothing before it and ends on a byte boundary, more to
 * come, so that twins can be laid behind one another in one gzip member as they are. Keeps its tables from report to
 * report; for one thread.
 */
public final class TwinDeflater {

    /** Higher levels make a report's twin 4 % smaller at best, and cost the writer half as much again. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    private static final int FIRST_BYTES = 8 << 10;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] output = new byte[FIRST_BYTES];

    /** The twin as {@link Twin#deflated} takes it. */
    public byte[] twin(byte[] report) {
        deflater.reset();
        deflater.setInput(report);
        int end = Twin.HEADER;
        while (true) {
            end += deflater.deflate(output, end, output.length - end, Deflater.SYNC_FLUSH);
            if (end < output.length) {
                break;
            }
            output = Arrays.copyOf(output, 2 * output.length);
        }
        ByteBuffer.wrap(output)
                .putInt(Twin.sum(ByteBuffer.wrap(report)))
                .putInt(Twin.sum(ByteBuffer.wrap(output, Twin.HEADER, end - Twin.HEADER)));
        return Arrays.copyOf(output, end);
    }
}
