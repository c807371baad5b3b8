package dev.yearlight.testkit.faults;

import dev.yearlight.generation.Prompt;

/**
 * A call as it reaches the server.
 *
 * @param number counted from 1 in the order of arrival
 * @param asked whose day it asks for
 * @param turn counted from 1 for each day that is asked for: the first try, the second and so on
 */
public record Arrival(long number, Asked asked, int turn, Prompt prompt) {}
