package dev.yearlight.pipeline.data;

/** The columns of a plays file but for its times, whose form depends on who wrote them. */
record PlayFields(
        TextColumn listener,
        NumberColumn playedMillis,
        TextColumn kind,
        TextColumn title,
        TextColumn creator,
        FlagColumn privateSession,
        FlagColumn excluded,
        TextColumn eventId) {

    /** Asks a file for them; refuses one that lacks a column, or has it in another type. */
    static PlayFields of(ColumnFile file) {
        return new PlayFields(
                file.text("listener"),
                file.number("played_millis"),
                file.text("kind"),
                file.text("title"),
                file.text("creator"),
                file.flag("private_session"),
                file.flag("excluded"),
                file.text("event_id"));
    }
}
