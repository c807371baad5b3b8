package dev.yearlight.domain;

/**
 * One place of a top list.
 *
 * @param name an artist, show or genre, or a track as its title; hostile input
 * @param by the artist of a track, the show of an episode; empty for artists, shows and genres
 * @param minutes minutes that shape taste
 * @param plays counted plays
 */
public record Ranked(String name, String by, double minutes, int plays) {

    /** Refuses figures below zero. */
    public Ranked {
        Checks.notBlank(name, "ranked name");
        Checks.finite(minutes, "ranked minutes");
        Checks.between(plays, 0, Integer.MAX_VALUE, "ranked plays");
    }
}
