package dev.yearlight.pipeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yearlight.domain.Country;
import dev.yearlight.domain.Listener;
import dev.yearlight.domain.ListenerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenersTest {

    private static final int BUCKETS = 3;
    private static final List<Listener> EVERYBODY =
            IntStream.range(0, 40).mapToObj(ListenersTest::listener).toList();

    @TempDir
    Path folder;

    @Test
    void aFolderOfBucketsFindsWhoAFileFinds() throws IOException {
        Path file = folder.resolve("listeners.parquet");
        ListenersFile.write(file, EVERYBODY);
        Path buckets = folder.resolve("listeners");
        ListenersFile.writeBuckets(buckets, BUCKETS, EVERYBODY);

        for (Path source : List.of(file, buckets)) {
            Listeners listeners = Listeners.open(source);
            assertThat(listeners.count()).hasValue(EVERYBODY.size());
            for (int index = 0; index < BUCKETS; index++) {
                Buckets.Position position = new Buckets.Position(index, BUCKETS);
                try (Listeners.Lookup lookup = listeners.bucket(position)) {
                    // Not everybody has plays.
                    EVERYBODY.stream()
                            .filter(listener -> Buckets.of(listener.id(), BUCKETS) == position.index())
                            .filter(listener -> !listener.id().value().endsWith("5"))
                            .forEach(listener ->
                                    assertThat(lookup.find(listener.id())).isEqualTo(listener));
                    assertThat(lookup.find(new ListenerId("zzz"))).isNull();
                }
            }
        }
    }

    @Test
    void bucketsOfAnotherNumberAreRefused() throws IOException {
        ListenersFile.writeBuckets(folder, BUCKETS, EVERYBODY);

        assertThatThrownBy(() -> Listeners.open(folder).bucket(new Buckets.Position(0, 8)))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("has 3 buckets of listeners, but there are 8 of plays");
    }

    @Test
    void listenersOutOfOrderNameFileAndRow() throws IOException {
        ListenersFile.writeBuckets(folder, 1, EVERYBODY.reversed());

        try (Listeners.Lookup lookup = Listeners.open(folder).bucket(new Buckets.Position(0, 1))) {
            assertThatThrownBy(() -> lookup.find(new ListenerId("zzz")))
                    .hasMessageContaining("bucket-00000-of-00001.parquet, row 2")
                    .hasMessageContaining("does not come after");
        }
    }

    @Test
    void aFolderWithoutBucketsIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> Listeners.open(empty)).hasMessageContaining("holds no listeners");
    }

    private static Listener listener(int number) {
        return new Listener(
                new ListenerId("listener-" + (100 + number)), new Country("SE"), ZoneId.of("Europe/Stockholm"), null);
    }
}
