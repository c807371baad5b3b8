package dev.yearlight.ranking;

/**
 * How much a listener must have heard in the window; only what shapes taste counts.
 *
 * @param musicPlays counted plays of music
 * @param musicArtists artists of these
 * @param podcastMinutes minutes of podcasts
 * @param knownMinutes share of the counted plays whose minutes must be known, 0 to 1
 */
public record EligibilitySettings(int musicPlays, int musicArtists, int podcastMinutes, double knownMinutes) {

    /** What the original asks of a listener. */
    public static final EligibilitySettings DEFAULTS = new EligibilitySettings(30, 5, 60, 0.9);

    /** Refuses values that make no sense. */
    public EligibilitySettings {
        Require.atLeast(musicPlays, 1, "yearlight.ranking.music-plays");
        Require.atLeast(musicArtists, 1, "yearlight.ranking.music-artists");
        Require.atLeast(podcastMinutes, 0, "yearlight.ranking.podcast-minutes");
        Require.share(knownMinutes, "yearlight.ranking.known-minutes");
    }
}
