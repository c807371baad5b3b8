package dev.yearlight.domain;

/** What was played. */
public enum PlayKind {
    TRACK,
    EPISODE,
    CHAPTER
}
