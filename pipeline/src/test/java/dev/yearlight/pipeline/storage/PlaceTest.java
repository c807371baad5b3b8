package dev.yearlight.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"plays", "/data/plays", "./a:b", "file:///data/plays"})
    void whatNamesNoStoreIsAPathOfThisMachine(String text) {
        assertThat(Place.of(text)).isEqualTo(new LocalPlace(Path.of(text.replace("file://", ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/a/b, s3://bucket/a/b",
        "S3://bucket/a/b/, s3://bucket/a/b",
        "gs://bucket, gs://bucket/",
        "az://container/a b/100%, az://container/a b/100%"
    })
    void aUriNamesBucketAndPrefix(String text, String shown) {
        assertThat(Place.of(text)).isInstanceOf(RemotePlace.class).hasToString(shown);
    }

    @Test
    void anUnknownSchemeIsToldTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Place.of("hdfs://node/plays"))
                .withMessage("there is no storage hdfs://; known are " + Place.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://hidden:hidden@bucket/plays",
                "s3://hidden@bucket/plays",
                "az://container/plays?sig=hidden",
                "gs://bucket/plays#hidden"
            })
    void keysInAUriAreRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Place.of(text))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://", "s3:///plays", "s3://b/../c", "s3://b//c", "s3://b/./c", "s3://b/a\\b", "s3://b/a\nb"})
    void aUriThatDoesNotNameOnePrefixIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of(text));
    }

    @Test
    void theFileOfAUriStandsUnderItsParent() {
        RemotePlace file = (RemotePlace) Place.of("s3://bucket/year/catalog.parquet");

        assertThat(file.parent()).hasToString("s3://bucket/year");
        assertThat(file.fileName()).isEqualTo("catalog.parquet");
        assertThat(file.parent().parent()).hasToString("s3://bucket/");
    }

    @Test
    void theLibraryIsToldOfAnS3CompatibleStore() {
        assertThat(options("s3://bucket/year", Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bucket", "bucket",
                        "root", "/year",
                        "endpoint", "http://store:9000",
                        "region", "eu-north-1",
                        "enable_virtual_host_style", "false",
                        "access_key_id", "id",
                        "secret_access_key", "secret"));
    }

    @Test
    void theLibraryIsToldOfGoogle() {
        assertThat(options("gs://bucket/year", Map.of("GOOGLE_APPLICATION_CREDENTIALS", "/keys.json")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bucket", "bucket",
                        "root", "/year",
                        "endpoint", "http://gcs:4443",
                        "credential_path", "/keys.json"));
    }

    @Test
    void theLibraryIsToldOfAzure() {
        Map<String, String> account =
                Map.of("AZURE_STORAGE_ACCOUNT_NAME", "music", "AZURE_STORAGE_ACCOUNT_KEY", "a2V5");

        assertThat(options("az://container/year", account))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "container", "container",
                        "root", "/year",
                        "endpoint", "https://music.blob.core.windows.net",
                        "account_name", "music",
                        "account_key", "a2V5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("az://container/year", Map.of()))
                .withMessageContaining("AZURE_STORAGE_ACCOUNT_NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket/year", "gs://bucket/year", "az://container/year"})
    void theLibraryKnowsEveryStoreAndItsOptions(String uri) throws StorageException {
        Map<String, String> environment =
                Map.of("AZURE_STORAGE_ACCOUNT_NAME", "music", "AZURE_STORAGE_ACCOUNT_KEY", "a2V5");

        try (ObjectStore store = OpenDalStore.open((RemotePlace) Place.of(uri), settings(), environment)) {
            assertThat(store.name()).isEqualTo(uri);
        }
    }

    private static Map<String, String> options(String uri, Map<String, String> environment) {
        return new ServiceOptions(settings(), environment).of((RemotePlace) Place.of(uri));
    }

    private static StorageSettings settings() {
        return new StorageSettings(
                Path.of("scratch"),
                1,
                Duration.ofSeconds(5),
                new StorageSettings.S3(Optional.of("http://store:9000"), Optional.of("eu-north-1"), true),
                Optional.of("http://gcs:4443"),
                Optional.empty());
    }
}
