package dev.yearlight.ranking;

/**
 * What a day must have to stand for a category.
 *
 * @param discoveryArtists artists heard for the first time
 * @param burnInDays days of history before first times are believed
 * @param numberOneMinutes minutes of the year's number one artist or show
 * @param genreMinutes minutes of music on a genre day
 * @param genreKnown share of these whose genre is known
 * @param genreShare share of the number one genre in what is known
 * @param nostalgicYears how many years before the window nostalgia begins
 * @param nostalgicMinutes minutes of music on a nostalgic day
 * @param nostalgicKnown share of these whose release year is known
 * @param nostalgicShare share of the nostalgic in what is known
 * @param unusualPlays counted plays of music on an unusual day
 * @param rareGenreShare share of the rest of the year below which a genre is rare
 * @param rareArtistShare share of the rest of the year below which an artist is rare
 * @param calendarMinutes minutes on Birthday and New Year
 */
public record ThresholdSettings(
        int discoveryArtists,
        int burnInDays,
        int numberOneMinutes,
        int genreMinutes,
        double genreKnown,
        double genreShare,
        int nostalgicYears,
        int nostalgicMinutes,
        double nostalgicKnown,
        double nostalgicShare,
        int unusualPlays,
        double rareGenreShare,
        double rareArtistShare,
        int calendarMinutes) {

    /** The thresholds of the agreement. */
    public static final ThresholdSettings DEFAULTS =
            new ThresholdSettings(3, 180, 20, 60, 0.5, 0.5, 15, 30, 0.5, 0.25, 10, 0.02, 0.005, 10);

    /** Refuses values that make no sense. */
    public ThresholdSettings {
        Require.atLeast(discoveryArtists, 1, "yearlight.ranking.discovery-artists");
        Require.atLeast(burnInDays, 0, "yearlight.ranking.burn-in-days");
        Require.atLeast(numberOneMinutes, 1, "yearlight.ranking.number-one-minutes");
        Require.atLeast(genreMinutes, 0, "yearlight.ranking.genre-minutes");
        Require.share(genreKnown, "yearlight.ranking.genre-known");
        Require.share(genreShare, "yearlight.ranking.genre-share");
        Require.atLeast(nostalgicYears, 1, "yearlight.ranking.nostalgic-years");
        Require.atLeast(nostalgicMinutes, 0, "yearlight.ranking.nostalgic-minutes");
        Require.share(nostalgicKnown, "yearlight.ranking.nostalgic-known");
        Require.share(nostalgicShare, "yearlight.ranking.nostalgic-share");
        Require.atLeast(unusualPlays, 1, "yearlight.ranking.unusual-plays");
        Require.share(rareGenreShare, "yearlight.ranking.rare-genre-share");
        Require.share(rareArtistShare, "yearlight.ranking.rare-artist-share");
        Require.atLeast(calendarMinutes, 0, "yearlight.ranking.calendar-minutes");
    }
}
