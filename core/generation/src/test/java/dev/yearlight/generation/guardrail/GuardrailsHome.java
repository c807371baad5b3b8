package dev.yearlight.generation.guardrail;

import java.nio.file.Path;

/** The guardrails as the repository ships them. */
final class GuardrailsHome {

    static final Path DIRECTORY = Path.of(System.getProperty("yearlight.home"), "config", "guardrails");

    private GuardrailsHome() {}

    static Guardrails shipped() {
        return new Guardrails(GuardrailSettings.load(DIRECTORY));
    }
}
