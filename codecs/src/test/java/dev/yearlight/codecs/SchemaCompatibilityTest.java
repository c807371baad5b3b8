package dev.yearlight.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.params.ParameterizedTest;
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
