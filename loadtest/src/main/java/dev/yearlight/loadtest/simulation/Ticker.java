package dev.yearlight.loadtest.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yearlight.loadtest.LoadFiles;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the process that started this one once a second how far it is, on standard output. */
final class Ticker implements AutoCloseable {

    private final Recorder recorder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    Ticker(Recorder recorder) {
        this.recorder = recorder;
    }

    void start() {
        var unused = thread.scheduleAtFixedRate(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void tell() {
        try {
            System.out.println(LoadFiles.line(recorder.progress(System.nanoTime())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records can be written", impossible);
        }
    }
}
