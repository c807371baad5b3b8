package dev.yearlight.bench.script;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Which day a request asks for: a checksum of where the day's facts begin, the same for all listeners of one template. */
public final class DayKey {

    private static final byte[] DAY = "<day>".getBytes(StandardCharsets.US_ASCII);

    /** The date, the category, its figures and more: no two days of a script begin with the same so many bytes. */
    private static final int LENGTH = 1_024;

    private DayKey() {}

    /** The key of a request's body; -1 where it asks for no day. */
    public static long of(byte[] body) {
        int start = lastDay(body);
        if (start < 0) {
            return -1;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(body, start, Math.min(LENGTH, body.length - start));
        return checksum.getValue();
    }

    private static int lastDay(byte[] body) {
        for (int start = body.length - DAY.length; start >= 0; start--) {
            if (body[start] == '<' && isDay(body, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isDay(byte[] body, int start) {
        for (int index = 0; index < DAY.length; index++) {
            if (body[start + index] != DAY[index]) {
                return false;
            }
        }
        return true;
    }
}
