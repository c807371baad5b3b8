package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CqlScriptTest {

    @Test
    void commentsAndQuotedTextMayHoldSemicolons() {
        String script = """
                -- not; a statement
                CREATE TABLE a (b text); /* nor;
                this; */ INSERT INTO a (b) VALUES ('it''s -- ; $1'); // nor; this
                UPDATE "odd;name" SET b = $$;$$
                """;
        assertThat(CqlScript.statements(script))
                .containsExactly(
                        "CREATE TABLE a (b text)",
                        "INSERT INTO a (b) VALUES ('it''s -- ; $1')",
                        "UPDATE \"odd;name\" SET b = $$;$$");
    }

    @Test
    void anEmptyScriptHasNoStatement() {
        assertThat(CqlScript.statements("-- nothing\n;;\n")).isEmpty();
    }
}
