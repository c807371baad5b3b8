package dev.yearlight.bench.process;

/**
 * What some units of work cost a process.
 *
 * @param units reports or records
 * @param cpuMicros of all threads, in user mode and in the kernel
 * @param wallMicros that passed
 */
public record Spent(long units, long cpuMicros, long wallMicros) {

    static final Spent NOTHING = new Spent(0, 0, 0);

    private static final double MICROS_A_SECOND = 1e6;

    /** CPU of one unit. */
    public double cpuMicrosPerUnit() {
        return units == 0 ? 0 : (double) cpuMicros / units;
    }

    /** Units of one second that passed. */
    public double perSecond() {
        return wallMicros == 0 ? 0 : units * MICROS_A_SECOND / wallMicros;
    }

    /** Units of one second of CPU. */
    public double perCpuSecond() {
        return cpuMicros == 0 ? 0 : units * MICROS_A_SECOND / cpuMicros;
    }

    /** As a line between processes. */
    public String line() {
        return units + " " + cpuMicros + " " + wallMicros;
    }

    /** Reads such a line. */
    public static Spent parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Spent(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
