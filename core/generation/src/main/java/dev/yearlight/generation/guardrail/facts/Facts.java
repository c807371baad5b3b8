package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.Category;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that the story of one day may say in numbers and names; made for one check, and not copied for it.
 *
 * @param numbers by what they count, the day's before the year's
 * @param clock the starts in the day's log
 * @param activeHours for each hour of the clock, whether something played
 * @param years calendar years that may be named
 * @param nostalgicFrom the year up to which music counts as old; 0 where no figure tells it
 * @param oldestYear the release year of the oldest music of the day; 0 where no figure tells it
 * @param decades first years of decades that may be named
 * @param firstDay the window's first day
 * @param lastDay the window's last day
 */
public record Facts(
        Names names,
        List<Fact> numbers,
        List<Start> clock,
        BitSet activeHours,
        Set<Integer> years,
        int nostalgicFrom,
        int oldestYear,
        Set<Integer> decades,
        LocalDate date,
        LocalDate firstDay,
        LocalDate lastDay,
        Category category) {

    /**
     * A start in the log.
     *
     * @param minute of the day
     */
    public record Start(int minute, int owner, int maker) {

        boolean belongsTo(int entity) {
            return entity == owner || entity == maker;
        }
    }
}
