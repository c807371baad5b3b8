package dev.yearlight.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the candidate of the highest score, drops its day, takes the next; up to as many days as allowed. */
final class DayChoice {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::category);

    private final List<Candidate> chosen = new ArrayList<>();
    private final List<Candidate> runnersUp = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    private DayChoice() {}

    static DayChoice among(List<Candidate> candidates, ChoiceSettings settings) {
        DayChoice choice = new DayChoice();
        Set<LocalDate> told = new HashSet<>();
        for (Candidate candidate : candidates.stream().sorted(BEST_FIRST).toList()) {
            if (candidate.strength() < settings.strengthFloor()) {
                choice.withhold(
                        candidate,
                        WithheldCause.NOT_STRONG_ENOUGH,
                        "needs a strength of %d %%, has %d %%"
                                .formatted(percent(settings.strengthFloor()), percent(candidate.strength())));
            } else if (told.contains(candidate.date())) {
                choice.withhold(
                        candidate,
                        WithheldCause.DAY_ALREADY_TOLD,
                        candidate.date() + " is told for a category of a higher score");
            } else if (told.size() == settings.mostDays()) {
                choice.withhold(
                        candidate, WithheldCause.ENOUGH_DAYS, settings.mostDays() + " days have a higher score");
            } else {
                told.add(candidate.date());
                choice.chosen.add(candidate);
            }
        }
        choice.chosen.sort(Comparator.comparing(Candidate::date));
        return choice;
    }

    /** In calendar order. */
    List<Candidate> chosen() {
        return chosen;
    }

    /** Highest score first. */
    List<Candidate> runnersUp() {
        return runnersUp;
    }

    /** Why each of the runners-up is one. */
    List<Withheld> withheld() {
        return withheld;
    }

    private void withhold(Candidate candidate, WithheldCause cause, String detail) {
        runnersUp.add(candidate);
        withheld.add(new Withheld(candidate.category(), cause, detail));
    }

    /** Rounded down, so that what falls short never reads as enough. */
    private static int percent(double share) {
        return (int) (share * 100);
    }
}
