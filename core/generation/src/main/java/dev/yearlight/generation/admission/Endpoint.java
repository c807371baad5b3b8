package dev.yearlight.generation.admission;

import dev.yearlight.generation.Model;

/**
 * An endpoint to admit calls to.
 *
 * @param settings its limits
 * @param model how it is asked
 */
public record Endpoint(EndpointSettings settings, Model model) {}
