package dev.yearlight.loadtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.yearlight.loadtest.plan.LoadPlan;
import dev.yearlight.loadtest.result.LoadResult;
import dev.yearlight.loadtest.result.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the process of a load run and its caller tell each other: files in the run's folder, and lines of progress. */
public final class LoadFiles {

    private static final String PLAN = "plan.json";
    private static final String RESULT = "result.json";
    private static final String REPORT = "report";
    private static final String PROGRESS = "yearlight-load ";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LoadFiles() {}

    /** Writes the plan into its own folder; the file's path. */
    public static Path write(LoadPlan plan) throws IOException {
        Files.createDirectories(plan.folder());
        Path file = plan.folder().resolve(PLAN);
        JSON.writeValue(file.toFile(), plan);
        return file;
    }

    /** Reads a plan's file. */
    public static LoadPlan plan(Path file) throws IOException {
        return JSON.readValue(file.toFile(), LoadPlan.class);
    }

    /** Writes the result beside its plan. */
    public static void write(LoadResult result) throws IOException {
        Files.writeString(result.plan().folder().resolve(RESULT), text(result));
    }

    /** The result of the run in this folder; empty where it did not come to one. */
    public static Optional<LoadResult> result(Path folder) throws IOException {
        Path file = folder.resolve(RESULT);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), LoadResult.class)) : Optional.empty();
    }

    /** A result as its JSON, indented. */
    public static String text(LoadResult result) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result);
    }

    /** Where Gatling writes its report. */
    public static Path report(LoadPlan plan) {
        return plan.folder().resolve(REPORT);
    }

    /** Progress as a line. */
    public static String line(Progress progress) throws JsonProcessingException {
        return PROGRESS + JSON.writeValueAsString(progress);
    }

    /** Progress out of a line; empty where it is something else that Gatling says. */
    public static Optional<Progress> progress(String line) throws JsonProcessingException {
        return line.startsWith(PROGRESS)
                ? Optional.of(JSON.readValue(line.substring(PROGRESS.length()), Progress.class))
                : Optional.empty();
    }
}
