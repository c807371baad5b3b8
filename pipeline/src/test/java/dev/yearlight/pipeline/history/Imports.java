package dev.yearlight.pipeline.history;

import dev.yearlight.pipeline.intake.ImportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the tests of the importer share. */
final class Imports {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-15T12:00:00Z"));

    private Imports() {}

    static ImportedHistory read(Path path) throws IOException {
        return new HistoryImporter(ImportLimits.DEFAULTS, CLOCK).read(path);
    }

    static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(Imports.class.getResource("/history/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    static String account(String endTime, String track, long millis) {
        return """
                {"endTime":"%s","artistName":"Nova Ray","trackName":"%s","msPlayed":%d}""".formatted(endTime, track, millis);
    }

    static String extended(String end, String track, long millis) {
        return """
                {"ts":"%s","ms_played":%d,"master_metadata_track_name":"%s",\
                "master_metadata_album_artist_name":"Nova Ray"}""".formatted(end, millis, track);
    }
}
