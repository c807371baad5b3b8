package dev.yearlight.generation.admission;

/**
 * How one endpoint stands with one worker.
 *
 * @param name as in the settings
 * @param inFlight calls that run now
 * @param limit calls that may run now
 * @param waiting calls that wait for their turn
 * @param pausedBecause empty where it is not paused
 */
public record EndpointState(String name, int inFlight, int limit, int waiting, String pausedBecause) {}
