package dev.yearlight.local.server;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The platform that runs from a data folder.
 *
 * @param process that runs it
 * @param addresses where each part listens, by its name, such as {@code kafka}
 */
public record RunningPlatform(long process, SortedMap<String, String> addresses) {

    /** Copies the addresses. */
    public RunningPlatform {
        addresses = new TreeMap<>(addresses);
    }
}
