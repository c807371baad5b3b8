package dev.yearlight.local.writer;

import java.util.Map;

/** All that a story can tell: the day, its course and the year around it. */
final class StoryFacts {

    private StoryFacts() {}

    /** The words for each slot that the brief can fill. */
    static Map<String, String> of(Brief brief) {
        Slots slots = new Slots(new Wording(brief.american()));
        new DayFacts(brief.day(), slots).fill();
        new HourFacts(brief.day(), slots).fill();
        new YearFacts(brief.year(), slots).fill();
        return slots.words();
    }
}
