package dev.yearlight.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests by a schedule over a number of connections, from one thread. A request that finds no free connection
 * waits, and its wait counts: no latency is hidden by who is slow.
 */
final class Loader {

    private static final long NANOS_A_MICRO = 1_000;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long SHORT_PARK_NANOS = 50_000;
    private static final long LOST_AFTER_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST_WAIT_MILLIS = 100;

    private final int port;
    private final List<byte[]> requests;
    private final int connections;

    /** @param requests taken in turn */
    Loader(int port, List<byte[]> requests, int connections) {
        this.port = port;
        this.requests = requests;
        this.connections = connections;
    }

    Samples run(int first, Schedule schedule) throws IOException {
        try (Selector selector = Selector.open()) {
            List<LoadConnection> all = new ArrayList<>(connections);
            try {
                for (int index = 0; index < connections; index++) {
                    all.add(new LoadConnection(selector, port));
                }
                return new Run(selector, all, first, schedule).toEnd();
            } finally {
                for (LoadConnection connection : all) {
                    connection.close();
                }
            }
        }
    }

    private final class Run {

        private final Selector selector;
        private final List<LoadConnection> all;
        private final Deque<LoadConnection> free;
        private final int first;
        private final boolean closed;
        private final long[] due;
        private final long[] latency;
        private final int[] status;
        private final long start = System.nanoTime();
        private int next;
        private int done;
        private long lostCheck = start;

        Run(Selector selector, List<LoadConnection> all, int first, Schedule schedule) {
            this.selector = selector;
            this.all = all;
            this.free = new ArrayDeque<>(all);
            this.first = first;
            this.closed = schedule.closed();
            this.due = schedule.due();
            this.latency = new long[due.length];
            this.status = new int[due.length];
            Arrays.fill(latency, -1);
        }

        Samples toEnd() throws IOException {
            while (done < due.length) {
                sendWhatIsDue();
                await();
                for (SelectionKey key : selector.selectedKeys()) {
                    read((LoadConnection) key.attachment());
                }
                selector.selectedKeys().clear();
                giveUpLost();
            }
            long wall = (System.nanoTime() - start) / NANOS_A_MICRO;
            List<Sample> samples = new ArrayList<>(due.length);
            for (int index = 0; index < due.length; index++) {
                samples.add(new Sample(due[index] / NANOS_A_MICRO, latency[index] / NANOS_A_MICRO, status[index]));
            }
            return new Samples(samples, wall);
        }

        private void sendWhatIsDue() throws IOException {
            while (next < due.length && !free.isEmpty() && System.nanoTime() - start >= due[next]) {
                LoadConnection connection = free.poll();
                int number = next++;
                try {
                    connection.send(number, requests.get((first + number) % requests.size()));
                } catch (IOException gone) {
                    fail(connection);
                }
            }
        }

        /** For an answer, or until the next request is due. */
        private void await() throws IOException {
            long wait = next < due.length && !free.isEmpty()
                    ? due[next] - (System.nanoTime() - start)
                    : LONGEST_WAIT_MILLIS * NANOS_A_MILLI;
            if (wait >= 2 * NANOS_A_MILLI) {
                selector.select(wait / NANOS_A_MILLI - 1);
            } else if (selector.selectNow() == 0 && wait > 0) {
                LockSupport.parkNanos(Math.min(wait, SHORT_PARK_NANOS));
                selector.selectNow();
            }
        }

        private void read(LoadConnection connection) throws IOException {
            try {
                if (connection.read() && connection.request() >= 0) {
                    count(connection, connection.status());
                    connection.release();
                    free.add(connection);
                }
            } catch (IOException gone) {
                fail(connection);
            }
        }

        private void count(LoadConnection connection, int answer) {
            int number = connection.request();
            long from = closed ? connection.sentNanos() : start + due[number];
            latency[number] = System.nanoTime() - from;
            status[number] = answer;
            done++;
        }

        private void fail(LoadConnection connection) throws IOException {
            boolean underWay = connection.request() >= 0;
            if (underWay) {
                count(connection, 0);
            }
            connection.reconnect();
            if (underWay) {
                free.add(connection);
            }
        }

        private void giveUpLost() throws IOException {
            long now = System.nanoTime();
            if (now - lostCheck < LOST_AFTER_NANOS / 10) {
                return;
            }
            lostCheck = now;
            for (LoadConnection connection : all) {
                if (connection.request() >= 0 && now - connection.sentNanos() > LOST_AFTER_NANOS) {
                    fail(connection);
                }
            }
        }
    }
}
