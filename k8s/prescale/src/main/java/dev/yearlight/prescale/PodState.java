package dev.yearlight.prescale;

/**
 * A pod that is there and not about to go.
 *
 * @param ready whether its readiness probe says yes, which it does only once it is warm
 * @param cause why it is not ready; empty where it is
 */
public record PodState(String name, boolean ready, String cause) {}
