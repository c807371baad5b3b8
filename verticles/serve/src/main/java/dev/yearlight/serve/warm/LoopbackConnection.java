package dev.yearlight.serve.warm;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to the readers' own port; blocks, for one thread. It is written with plain sockets so that what the
 * compiler learns of the process's network code is what the server does with it, not what a client would.
 */
final class LoopbackConnection implements Closeable {

    private static final int NOT_MODIFIED = 304;
    private static final int STATUS_AT = 9;
    private static final int STATUS_DIGITS = 3;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_LINE = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[LONGEST_LINE];

    private LoopbackConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static LoopbackConnection open(Sockets sockets) throws IOException {
        return new LoopbackConnection(sockets.connect());
    }

    /** Where connections come from: plain ones, or with TLS. */
    @FunctionalInterface
    interface Sockets {
        Socket connect() throws IOException;
    }

    /**
     * What came back; the body was read and forgotten.
     *
     * @param entityTag empty where there is none
     * @param last whether the server closes the connection
     */
    record Answer(int status, String entityTag, boolean last) {}

    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = number(line(), STATUS_AT, STATUS_AT + STATUS_DIGITS);
        String entityTag = "";
        boolean last = false;
        long length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = Math.max(0, line.indexOf(':'));
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = number(value, 0, value.length());
                case "etag" -> entityTag = value;
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        if (status != NOT_MODIFIED) {
            in.skipNBytes(length);
        }
        return new Answer(status, entityTag, last);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int number(String text, int from, int to) throws IOException {
        try {
            return Integer.parseInt(text, from, to, 10);
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new IOException("the answer is not HTTP", malformed);
        }
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == LONGEST_LINE) {
                throw new EOFException("the answer has no end");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }
}
