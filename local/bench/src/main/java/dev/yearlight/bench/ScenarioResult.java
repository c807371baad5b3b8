package dev.yearlight.bench;

/** What a scenario came to: medians of its measured rounds, but for what says otherwise. */
public sealed interface ScenarioResult {

    /** The scenario's name. */
    String scenario();

    /**
     * The role that writes beside the bare pipeline.
     *
     * @param snapshotBytes mean size of a record before compression
     * @param inFlightMax calls at once, as the model and the worker saw them, the most of all rounds
     * @param heapMegabytesMax heap in use, garbage included, the most of all rounds
     * @param gcMillis pauses of one round
     * @param failedListeners with a day that is not visible, in all rounds, warm-ups included
     * @param bareFailedReports the same of the bare pipeline
     */
    record Generation(
            String scenario,
            int listeners,
            int rounds,
            long reportsARound,
            long snapshotBytes,
            double reportsPerSecond,
            double workerMicros,
            double bareReportsPerSecond,
            double bareMicros,
            double inFlightMax,
            double heapMegabytesMax,
            double gcMillis,
            long failedListeners,
            long bareFailedReports)
            implements ScenarioResult {

        /** CPU of the worker for one report, in that of the bare pipeline. */
        public double ratioBare() {
            return workerMicros / bareMicros;
        }
    }

    /**
     * Taking in records that ask for nothing; figures are records per second of CPU.
     *
     * @param records of a round, of {@code recordBytes} each
     */
    record Consumption(
            String scenario,
            int records,
            int recordBytes,
            int rounds,
            double recordsPerCpuSecond,
            double parallelConsumerPerCpuSecond,
            double pollLoopPerCpuSecond,
            double recordsPerSecond)
            implements ScenarioResult {

        /** Records per second of CPU, in those of parallel-consumer. */
        public double ratioParallelConsumer() {
            return recordsPerCpuSecond / parallelConsumerPerCpuSecond;
        }

        /** The same in those of a loop that only polls. */
        public double ratioPollLoop() {
            return recordsPerCpuSecond / pollLoopPerCpuSecond;
        }
    }

    /**
     * Judging stories that pass, in one thread.
     *
     * @param checks of a round
     * @param orderBytes mean size of the orders that the stories answer
     * @param storyWords mean words of a story's body
     * @param microsPerCheck CPU of the thread
     * @param bytesPerCheck that the thread allocates
     */
    record Checking(
            String scenario,
            int checks,
            int rounds,
            long orderBytes,
            double storyWords,
            double microsPerCheck,
            double bytesPerCheck)
            implements ScenarioResult {}
}
