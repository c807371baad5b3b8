package dev.yearlight.ranking;

import dev.yearlight.domain.PlayKind;

/** What a listener's year must have before a category is looked for at all. */
enum Requirement {
    MUSIC(WithheldCause.TOO_LITTLE_MUSIC) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return year.known().plays(PlayKind.TRACK) >= settings.musicPlays()
                    && year.artists() >= settings.musicArtists();
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return "needs " + settings.musicPlays() + " plays of music and " + settings.musicArtists()
                    + " artists in the window, has "
                    + year.known().plays(PlayKind.TRACK) + " and " + year.artists();
        }
    },
    PODCASTS(WithheldCause.TOO_LITTLE_PODCASTS) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return year.podcastMillis() >= Figures.MILLIS_PER_MINUTE * settings.podcastMinutes();
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return "needs " + settings.podcastMinutes() + " minutes of podcasts in the window, has "
                    + (long) Figures.inMinutes(year.podcastMillis());
        }
    },
    MUSIC_OR_PODCASTS(WithheldCause.TOO_LITTLE_LISTENING) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return MUSIC.met(year, settings) || PODCASTS.met(year, settings);
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return MUSIC.detail(year, settings) + "; or else " + PODCASTS.detail(year, settings);
        }
    },
    CATALOG(WithheldCause.NO_CATALOG) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return year.hasCatalog();
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return "needs a catalog of genres and release years";
        }
    },
    MUSIC_MINUTES(WithheldCause.MINUTES_UNKNOWN) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return year.known().enough(PlayKind.TRACK, settings.knownMinutes());
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return "too many plays of music without a duration";
        }
    },
    PODCAST_MINUTES(WithheldCause.MINUTES_UNKNOWN) {
        @Override
        boolean met(ListeningYear year, EligibilitySettings settings) {
            return year.known().enough(PlayKind.EPISODE, settings.knownMinutes());
        }

        @Override
        String detail(ListeningYear year, EligibilitySettings settings) {
            return "too many plays of podcasts without a duration";
        }
    };

    private final WithheldCause cause;

    Requirement(WithheldCause cause) {
        this.cause = cause;
    }

    abstract boolean met(ListeningYear year, EligibilitySettings settings);

    abstract String detail(ListeningYear year, EligibilitySettings settings);

    WithheldCause cause() {
        return cause;
    }
}
