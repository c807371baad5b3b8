package dev.yearlight.generation.guardrail.rule;

import java.util.List;

/**
 * Orders that are refused: any of the verbs with any of the objects.
 *
 * @param verbs in their base forms
 * @param objects terms that the verbs ask for
 */
public record Request(List<String> verbs, List<String> objects) {

    /** Copies the lists. */
    public Request {
        verbs = List.copyOf(verbs);
        objects = List.copyOf(objects);
    }
}
