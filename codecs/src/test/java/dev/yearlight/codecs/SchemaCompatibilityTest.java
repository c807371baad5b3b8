package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaCompatibilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "work-order", "report-written", "expected-day"})
    void everyReleaseReadsWhatEveryOtherWrote(String name) throws SchemaValidationException {
        List<Schema> released = Schemas.released(name);
        assertThat(released).isNotEmpty();
        new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(Schemas.current(name), released);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "work-order", "report-written", "expected-day"})
    void theSchemaWrittenTodayIsTheLatestRelease(String name) {
        assertThat(SchemaNormalization.toParsingForm(Schemas.current(name)))
                .isEqualTo(
                        SchemaNormalization.toParsingForm(Schemas.released(name).getLast()));
    }

    /** The fingerprint is in every record of a topic and decides how its bytes are read. */
    @ParameterizedTest
    @CsvSource({
        "snapshot, 2d6a240f7bd0ed3c",
        "work-order, 2fd846ccd6496db1",
        "report-written, 59ac8c17ea542599",
        "expected-day, 2110028401d8b760"
    })
    void aReleasedSchemaNeverChanges(String name, String fingerprints) {
        assertThat(Schemas.released(name).stream()
                        .map(SchemaNormalization::parsingFingerprint64)
                        .map(Long::toHexString)
                        .collect(Collectors.joining(" ")))
                .as("avro/released/" + name
                        + "/N.avsc are released: undo the change of an old one, write the new schema to"
                        + " the next N and to avro/" + name + ".avsc, and add its fingerprint here")
                .isEqualTo(fingerprints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "work-order", "report-written", "expected-day"})
    void everyFieldIsDocumentedAndEveryEnumHasTheDefaultUnknown(String name) {
        check(Schemas.current(name));
    }

    private static void check(Schema schema) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> {
                    assertThat(field.doc())
                            .as(schema.getName() + "." + field.name())
                            .isNotBlank();
                    check(field.schema());
                });
            case ARRAY -> check(schema.getElementType());
            case ENUM -> assertThat(schema.getEnumDefault()).isEqualTo("UNKNOWN");
            case MAP, UNION, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                assertThat(schema.getType()).isNotIn(Schema.Type.MAP, Schema.Type.UNION);
        }
    }
}
