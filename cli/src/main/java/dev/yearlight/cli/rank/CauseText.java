package dev.yearlight.cli.rank;

import dev.yearlight.ranking.WithheldCause;

/** Causes in words. */
final class CauseText {

    private CauseText() {}

    static String of(WithheldCause cause) {
        return switch (cause) {
            case TOO_LITTLE_MUSIC -> "too little music";
            case TOO_LITTLE_PODCASTS -> "too few podcasts";
            case TOO_LITTLE_LISTENING -> "too little listening";
            case MINUTES_UNKNOWN -> "no durations in the source";
            case NO_CATALOG -> "no catalog of genres and years";
            case HISTORY_TOO_SHORT -> "history too short for first times";
            case NO_DAY_QUALIFIES -> "no day qualifies";
            case BIRTHDAY_UNKNOWN -> "birthday not known";
            case OUTSIDE_OF_WINDOW -> "outside of the window";
            case NOT_STRONG_ENOUGH -> "does not stand out of the year";
            case DAY_ALREADY_TOLD -> "its day is told for another category";
            case ENOUGH_DAYS -> "enough days of a higher score";
        };
    }
}
