package dev.yearlight.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that has one request under way at most; reads no more of an answer than its status and its length. */
final class LoadConnection {

    private static final int BUFFER_BYTES = 65_536;
    private static final int STATUS_AT = 9;
    private static final int STATUS_DIGITS = 3;
    private static final int NOT_MODIFIED = 304;
    private static final String HEAD_END = "\r\n\r\n";

    private final Selector selector;
    private final int port;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
    private SocketChannel channel;
    private int request = -1;
    private long sentNanos;
    private long bodyLeft = -1;
    private int status;
    private boolean closes;

    LoadConnection(Selector selector, int port) throws IOException {
        this.selector = selector;
        this.port = port;
        this.channel = open();
    }

    /** The number of the request that is under way; -1 for none. */
    int request() {
        return request;
    }

    long sentNanos() {
        return sentNanos;
    }

    /** Of the answer that is whole. */
    int status() {
        return status;
    }

    void send(int number, byte[] bytes) throws IOException {
        request = number;
        sentNanos = System.nanoTime();
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Reads what is there; whether the answer is whole. */
    boolean read() throws IOException {
        for (int read = channel.read(in); read != 0; read = channel.read(in)) {
            if (read < 0) {
                throw new IOException("the server closed the connection");
            }
            if (bodyLeft < 0) {
                readHead();
            } else {
                bodyLeft -= in.position();
                in.clear();
            }
            if (bodyLeft == 0) {
                return end();
            }
        }
        return false;
    }

    /** Gives up what is under way and connects anew. */
    void reconnect() throws IOException {
        channel.close();
        request = -1;
        bodyLeft = -1;
        in.clear();
        channel = open();
    }

    void close() throws IOException {
        channel.close();
    }

    private boolean end() throws IOException {
        bodyLeft = -1;
        in.clear();
        if (closes) {
            channel.close();
            channel = open();
        }
        return true;
    }

    /** Called by the owner once it has counted the answer. */
    void release() {
        request = -1;
    }

    private void readHead() throws IOException {
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            if (!in.hasRemaining()) {
                throw new IOException("the answer's head is too long");
            }
            return;
        }
        status = Integer.parseInt(text, STATUS_AT, STATUS_AT + STATUS_DIGITS, 10);
        long length = 0;
        closes = false;
        for (String line : text.substring(0, end).toLowerCase(Locale.ROOT).split("\r\n", -1)) {
            if (line.startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            } else if (line.startsWith("connection:")) {
                closes = line.endsWith("close");
            }
        }
        int body = in.position() - end - HEAD_END.length();
        bodyLeft = status == NOT_MODIFIED ? 0 : length - body;
        in.clear();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }
}
