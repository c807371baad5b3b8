package dev.yearlight.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformFileTest {

    @TempDir
    private Path data;

    @Test
    void whatIsNotedIsFound() throws IOException {
        PlatformFile file = new PlatformFile(data);
        TreeMap<String, String> addresses = new TreeMap<>();
        addresses.put("kafka", "127.0.0.1:19092");

        file.write(addresses);

        assertThat(file.read())
                .contains(new RunningPlatform(ProcessHandle.current().pid(), addresses));
    }

    @Test
    void aNoteThatAnotherProcessOfTheSameIdLeftIsStale() throws IOException {
        PlatformFile file = new PlatformFile(data);
        file.write(new TreeMap<>());
        Path note = data.resolve("platform.properties");
        Files.writeString(note, Files.readString(note).replaceAll("process-started=.*", "process-started=long ago"));

        assertThat(file.read()).isEmpty();
    }

    @Test
    void aDeletedNoteIsNotFound() throws IOException {
        PlatformFile file = new PlatformFile(data);
        file.write(new TreeMap<>());
        file.delete();
        assertThat(file.read()).isEmpty();
    }
}
