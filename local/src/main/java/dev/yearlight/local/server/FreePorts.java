package dev.yearlight.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Hands out TCP ports of the loopback address that nobody listens on, none of them twice. */
public final class FreePorts {

    /** Where servers of one machine listen. */
    static final String LOOPBACK = "127.0.0.1";

    private static final int TRIES = 200;

    private final Set<Integer> handedOut = new HashSet<>();

    /** The preferred port, or the next free one after it; 0 lets the system choose. */
    public synchronized int next(int preferred) {
        for (int port = preferred; port < preferred + TRIES; port++) {
            int free = preferred == 0 ? anyFree() : port;
            if (!handedOut.contains(free) && isFree(LOOPBACK, free)) {
                handedOut.add(free);
                return free;
            }
        }
        throw new IllegalStateException("No free port among " + preferred + " to " + (preferred + TRIES - 1)
                + "; stop what listens there, or choose another start.");
    }

    /** Whether a server could listen on this port now. */
    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: connections of a server that just ended must not make its port look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("The system has no free port.", none);
        }
    }
}
