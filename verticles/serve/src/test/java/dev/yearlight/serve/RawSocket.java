package dev.yearlight.serve;

import dev.yearlight.serve.TestServer.Answer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends whatever bytes it is told to. */
final class RawSocket implements AutoCloseable {

    private static final int LONGEST_MILLIS = 10_000;
    private static final String HEAD_END = "\r\n\r\n";

    private final Socket socket;

    RawSocket(int port) {
        this(port, 0);
    }

    /** One that reads nothing of its own accord, with little room for what it does not read. */
    RawSocket(int port, int receiveBuffer) {
        socket = new Socket();
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The answer to the one thing that is said on a connection of its own, with the connection's end. */
    static Answer ask(int port, String bytes) {
        try (RawSocket socket = new RawSocket(port)) {
            socket.send(bytes);
            return parse(socket.readToEnd());
        }
    }

    void send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that comes until the other side closes. */
    String readToEnd() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (java.net.SocketException reset) {
            // A reset is an end, too.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Waits for the first bytes and no longer. */
    String readSome() {
        byte[] some = new byte[64 << 10];
        try {
            int read = socket.getInputStream().read(some);
            return read < 0 ? "" : new String(some, 0, read, StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException reset) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends this again and again until the other side has had enough; how often it came through. */
    int trickle(String bytes, int most) {
        for (int sent = 0; sent < most; sent++) {
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.setSoTimeout(20);
                if (socket.getInputStream().read() < 0) {
                    return sent;
                }
            } catch (java.net.SocketTimeoutException stillOpen) {
                // Nothing is answered yet, so there is time for more.
            } catch (IOException closed) {
                return sent;
            }
        }
        return most;
    }

    /** Asks again and again and never reads; how often it came through. */
    int flood(String bytes, int most) {
        byte[] request = bytes.getBytes(StandardCharsets.ISO_8859_1);
        for (int sent = 0; sent < most; sent++) {
            try {
                socket.getOutputStream().write(request);
            } catch (IOException closed) {
                return sent;
            }
        }
        return most;
    }

    private static Answer parse(String text) {
        int end = text.indexOf(HEAD_END);
        String[] lines = text.substring(0, end).split("\r\n", -1);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            headers.add(
                    lines[at].substring(0, colon),
                    lines[at].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new Answer(status, headers, Buffer.buffer(text.substring(end + HEAD_END.length())));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
