package dev.yearlight.tests.prose;

import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.Story;
import dev.yearlight.tests.prose.Slot.Named;
import dev.yearlight.tests.prose.Slot.NumberForm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes true texts false, one fact at a time; the same for the same seed. */
final class FalseTexts {

    private static final int TRIES = 40;
    private static final int SHORTEST_NAME = 3;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final double LEAST_TIMES = 0.3;
    private static final double LEAST_PERCENT = 2;

    private final List<Slot.Name> names;
    private final Random random;

    FalseTexts(List<Slot.Name> names, long seed) {
        this.names = names;
        this.random = new Random(seed);
    }

    /** What was made false. */
    enum Kind {
        DIGITS,
        WORDS,
        SWAPPED,
        WEEKDAY,
        MONTH,
        DAY,
        TIME,
        ARTIST,
        TRACK
    }

    /**
     * A text that tells a falsehood.
     *
     * @param change what stood there and what stands there now
     */
    record FalseText(Kind kind, Filled truth, Story story, String change) {}

    /** One of each kind that the text offers. */
    List<FalseText> of(Filled text) {
        List<FalseText> falsehoods = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            falsehood(kind, text).ifPresent(falsehoods::add);
        }
        return falsehoods;
    }

    private Optional<FalseText> falsehood(Kind kind, Filled text) {
        return switch (kind) {
            case DIGITS -> changed(kind, text, this::otherDigits);
            case WORDS -> changed(kind, text, this::otherWords);
            case SWAPPED -> swapped(text);
            case WEEKDAY -> otherWeekday(text);
            case MONTH ->
                changed(kind, text, (slot, own) -> slot instanceof Slot.Date date ? otherMonth(date) : none());
            case DAY -> changed(kind, text, (slot, own) -> slot instanceof Slot.Date date ? otherDay(date) : none());
            case TIME ->
                changed(kind, text, (slot, own) -> slot instanceof Slot.Clock clock ? otherTime(clock, own) : none());
            case ARTIST -> changed(kind, text, (slot, own) -> otherName(slot, Named.ARTIST, own));
            case TRACK -> changed(kind, text, (slot, own) -> otherName(slot, Named.TRACK, own));
        };
    }

    private interface Change {
        Optional<Slot> of(Slot slot, Filled text);
    }

    private static Optional<Slot> none() {
        return Optional.empty();
    }

    private Optional<FalseText> changed(Kind kind, Filled text, Change change) {
        for (int i : shuffled(text)) {
            Slot slot = text.slots().get(i);
            Optional<Slot> other =
                    change.of(slot, text).filter(changed -> !changed.shown().equals(slot.shown()));
            if (other.isPresent()) {
                Story story = text.with(i, other.get()).story();
                return Optional.of(new FalseText(
                        kind, text, story, slot.shown() + " → " + other.get().shown()));
            }
        }
        return Optional.empty();
    }

    private List<Integer> shuffled(Filled text) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, text.slots().size()).boxed().toList());
        Collections.shuffle(places, random);
        return places;
    }

    private Optional<Slot> otherDigits(Slot slot, Filled text) {
        return switch (slot) {
            case Slot.Count count
            when count.form() == NumberForm.DIGITS || count.form() == NumberForm.YEAR -> otherCount(count, text);
            case Slot.Decimal decimal -> otherDecimal(decimal);
            case Slot.Length length -> {
                long minutes = otherNumber(length.minutes());
                long longer = minutes >= 60 ? minutes : length.minutes() + 60;
                // A whole number of hours would be a fair rounding of its neighbours.
                long other = longer % 60 == 0 ? longer + 7 : longer;
                yield Optional.<Slot>of(new Slot.Length((double) other))
                        .filter(changed -> Math.abs(other - length.exact()) >= 1);
            }
            case Slot.Count count -> none();
            case Slot.Name name -> none();
            case Slot.Date date -> none();
            case Slot.Weekday weekday -> none();
            case Slot.Clock clock -> none();
            case Slot.Words words -> none();
        };
    }

    private Optional<Slot> otherWords(Slot slot, Filled text) {
        return slot instanceof Slot.Count count
                        && (count.form() == NumberForm.WORDS || count.form() == NumberForm.TIMES)
                ? otherCount(count, text)
                : none();
    }

    /** Another number that is no other figure of the same kind, since that is what swapping is for. */
    private Optional<Slot> otherCount(Slot.Count count, Filled text) {
        Set<Long> told = text.slots().stream()
                .filter(Slot.Count.class::isInstance)
                .map(Slot.Count.class::cast)
                .filter(other -> other.unit().equals(count.unit()))
                .map(Slot.Count::value)
                .collect(Collectors.toSet());
        for (int i = 0; i < TRIES; i++) {
            long number = count.form() == NumberForm.YEAR
                    ? count.value() - 20 + random.nextInt(40)
                    : otherNumber(count.value());
            if (!told.contains(number) && count.belied((double) number)) {
                return Optional.of(count.of((double) number));
            }
        }
        return none();
    }

    /** A slip of one, a slip of some, a wrong digit, or something quite different; never below two. */
    private long otherNumber(long number) {
        long other = switch (random.nextInt(4)) {
            case 0 -> number + (random.nextBoolean() ? 1 : -1);
            case 1 -> number + 2 + random.nextInt(9);
            case 2 -> number + (random.nextBoolean() ? 10 : 100);
            default -> 2 + random.nextLong(2 * number + 10);
        };
        return other < 2 || other == number ? number + 3 : other;
    }

    private Optional<Slot> otherDecimal(Slot.Decimal decimal) {
        boolean percent = !decimal.unit().isEmpty();
        double least = percent ? LEAST_PERCENT : LEAST_TIMES;
        double most = percent ? 100 : 2 * decimal.value() + 2;
        for (int i = 0; i < TRIES; i++) {
            double other = Math.round(random.nextDouble() * most * 10) / 10.0;
            if (other > 1 && Math.abs(other - decimal.value()) >= least) {
                return Optional.of(new Slot.Decimal(other, decimal.unit()));
            }
        }
        return none();
    }

    /** Two figures of one unit, each told of what the other belongs to. */
    private Optional<FalseText> swapped(Filled text) {
        List<Integer> places = shuffled(text);
        for (int i : places) {
            for (int j : places) {
                if (text.slots().get(i) instanceof Slot.Count one
                        && text.slots().get(j) instanceof Slot.Count other
                        && one.unit().equals(other.unit())
                        && one.belied((double) other.value())
                        && other.belied((double) one.value())) {
                    Story story = text.with(i, one.of(other.exact()))
                            .with(j, other.of(one.exact()))
                            .story();
                    String change = one.shown() + " ↔ " + other.shown() + " " + one.unit();
                    return Optional.of(new FalseText(Kind.SWAPPED, text, story, change));
                }
            }
        }
        return Optional.empty();
    }

    /** The same wrong weekday all over the text. */
    private Optional<FalseText> otherWeekday(Filled text) {
        int days = 1 + random.nextInt(6);
        Filled other = text;
        for (int i = 0; i < text.slots().size(); i++) {
            if (text.slots().get(i) instanceof Slot.Weekday weekday) {
                other = other.with(i, new Slot.Weekday(weekday.day().plus(days)));
            }
        }
        String change = text.day().date().getDayOfWeek() + " → "
                + text.day().date().getDayOfWeek().plus(days);
        return other.equals(text)
                ? Optional.empty()
                : Optional.of(new FalseText(Kind.WEEKDAY, text, other.story(), change));
    }

    private Optional<Slot> otherMonth(Slot.Date date) {
        LocalDate first = date.date().withDayOfMonth(Math.min(28, date.date().getDayOfMonth()));
        return Optional.of(date.of(sameWeekday(date, first.plusMonths(1 + random.nextInt(11)))));
    }

    private Optional<Slot> otherDay(Slot.Date date) {
        int day = 1 + random.nextInt(28);
        int other = day == date.date().getDayOfMonth() ? 1 + day % 28 : day;
        return Optional.of(date.of(sameWeekday(date, date.date().withDayOfMonth(other))));
    }

    /** Only one thing is to be wrong, also where the form tells the weekday: then the day is moved by whole weeks. */
    private static LocalDate sameWeekday(Slot.Date date, LocalDate other) {
        if (date.form() != Slot.Date.WITH_WEEKDAY) {
            return other;
        }
        LocalDate moved = date.date()
                .plusDays(Math.floorDiv(other.toEpochDay() - date.date().toEpochDay(), 7L) * 7);
        return moved.equals(date.date()) ? moved.plusDays(7) : moved;
    }

    private Optional<Slot> otherTime(Slot.Clock clock, Filled text) {
        Set<LocalTime> known = text.day().log().stream().map(LogLine::at).collect(Collectors.toSet());
        for (int i = 0; i < TRIES; i++) {
            LocalTime other = LocalTime.MIN.plusMinutes(random.nextInt(MINUTES_A_DAY));
            if (!known.contains(other) && !known.contains(other.plusHours(12))) {
                return Optional.of(clock.of(other));
            }
        }
        return none();
    }

    private Optional<Slot> otherName(Slot slot, Named named, Filled text) {
        if (!(slot instanceof Slot.Name own) || own.named() != named) {
            return none();
        }
        Set<String> known = new DayFacts(text.snapshot(), text.day())
                .names()
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (int i = 0; i < TRIES; i++) {
            Slot.Name other = names.get(random.nextInt(names.size()));
            String folded = other.name().toLowerCase(Locale.ROOT);
            if (other.named() == named
                    && folded.length() >= SHORTEST_NAME
                    && known.stream().noneMatch(name -> name.contains(folded) || folded.contains(name))) {
                return Optional.of(other);
            }
        }
        return none();
    }
}
