package dev.yearlight.generation.guardrail.facts;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Unit;
import dev.yearlight.generation.guardrail.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads figures: the numbers, the calendar years and the decades that they let a story tell. */
final class FigureReader {

    /** The figures that belong to the name in their label. */
    private static final Set<String> OWNED =
            Set.of("artist-minutes", "artist-plays", "show-minutes", "genre-share", "genre-minutes");

    private final Names names;
    private final int thisYear;
    private final List<Fact> numbers;
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> decades = new HashSet<>();

    /** @param numbers where it adds what it reads */
    FigureReader(Names names, int thisYear, List<Fact> numbers) {
        this.names = names;
        this.thisYear = thisYear;
        this.numbers = numbers;
    }

    Set<Integer> years() {
        return years;
    }

    Set<Integer> decades() {
        return decades;
    }

    void readOfDay(List<Figure> figures, Category category) {
        for (Figure figure : figures) {
            read(figure, cueOfDay(figure.name(), category));
        }
    }

    void readOfYear(List<Figure> figures) {
        for (Figure figure : figures) {
            read(figure, Cue.YEAR);
        }
    }

    private static Cue cueOfDay(String figure, Category category) {
        return switch (figure) {
            case "usual-minutes" -> Cue.USUAL;
            case "new-artists" -> Cue.NEW;
            case "podcast-minutes", "podcast-episodes", "show-minutes" ->
                category == Category.PODCAST || category == Category.TOP_PODCAST ? Cue.NONE : Cue.PODCAST;
            case "nostalgic-share" -> Cue.PAST;
            case "unusual-share" -> Cue.UNUSUAL;
            default -> Cue.NONE;
        };
    }

    private void read(Figure figure, Cue cue) {
        if (figure.unit() == Unit.YEAR) {
            readYearNumber((int) figure.value());
            return;
        }
        Measure measure = Measure.of(figure.unit());
        if (measure != null) {
            int owner = belongsToName(figure) ? ownerOf(figure.label()) : Mask.NONE;
            numbers.add(new Fact(Fact.asGiven(figure.value()), measure, cue, owner, Mask.NONE));
        }
    }

    private void readYearNumber(int year) {
        years.add(year);
        decades.add(year / 10 * 10);
        numbers.add(Fact.ofDay(thisYear - year, Measure.YEARS));
    }

    static boolean belongsToName(Figure figure) {
        return OWNED.contains(figure.name());
    }

    /** The entity whose name ends the label. */
    private int ownerOf(String label) {
        int[] entities = names.mask(Text.of(label)).entities();
        return entities.length == 0 ? Mask.NONE : entities[entities.length - 1];
    }
}
