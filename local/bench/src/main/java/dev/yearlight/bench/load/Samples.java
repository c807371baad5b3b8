package dev.yearlight.bench.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * All requests of a load, in the order in which they should have left.
 *
 * @param wallMicros from the start to the last answer
 */
public record Samples(List<Sample> all, long wallMicros) {

    private static final double MICROS_A_MILLI = 1_000;
    private static final double MICROS_A_SECOND = 1e6;

    /** Copies the list. */
    public Samples {
        all = List.copyOf(all);
    }

    /** How many are so. */
    public long count(Predicate<Sample> which) {
        return all.stream().filter(which).count();
    }

    /** Answers of all kinds a second. */
    public double perSecond() {
        return all.size() * MICROS_A_SECOND / Math.max(1, wallMicros);
    }

    /** Good answers a second. */
    public double goodPerSecond() {
        return count(Sample::good) * MICROS_A_SECOND / Math.max(1, wallMicros);
    }

    /** Of the good ones, in milliseconds; 0 where there is none. */
    public double quantile(double part) {
        return quantile(all, part);
    }

    /** The same of some of them. */
    public static double quantile(Collection<Sample> some, double part) {
        long[] sorted = some.stream()
                .filter(Sample::good)
                .mapToLong(Sample::latencyMicros)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1] / MICROS_A_MILLI;
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeLong(wallMicros);
            out.writeInt(all.size());
            for (Sample sample : all) {
                out.writeLong(sample.dueMicros());
                out.writeLong(sample.latencyMicros());
                out.writeShort(sample.status());
            }
        }
    }

    /** Reads what the generator wrote. */
    public static Samples read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long wall = in.readLong();
            int count = in.readInt();
            List<Sample> all = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                all.add(new Sample(in.readLong(), in.readLong(), in.readShort()));
            }
            return new Samples(all, wall);
        }
    }
}
