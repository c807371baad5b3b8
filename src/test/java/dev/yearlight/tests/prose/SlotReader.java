package dev.yearlight.tests.prose;

import dev.yearlight.domain.Figure;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.tests.prose.Slot.ClockForm;
import dev.yearlight.tests.prose.Slot.Named;
import dev.yearlight.tests.prose.Slot.NumberForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the slots of a text stand for on one day; a slot is empty where the day has no such fact, or one so small that
 * the words around it would not fit.
 *
 * @param variant picks one form where several are usual, as of dates
 */
record SlotReader(DayFacts facts, boolean american, int variant) {

    private static final Pattern PLACE = Pattern.compile("(artist|track|old|new)([1-5])(?: (by|minutes|plays|times))?");
    private static final Pattern PLAY = Pattern.compile("(early|mid|late) (at|at 12|title|artist|roughly)");
    private static final String WORDS = " words";
    private static final int LEAST_COUNT = 2;
    private static final double LEAST_TIMES = 1.2;
    private static final int HOUR = 60;

    Optional<Slot> read(String slot) {
        if (slot.endsWith(WORDS)) {
            return read(slot.substring(0, slot.length() - WORDS.length()))
                    .map(Slot.Count.class::cast)
                    .map(count -> count.in(NumberForm.WORDS));
        }
        Matcher place = PLACE.matcher(slot);
        if (place.matches()) {
            return place(place.group(1), Integer.parseInt(place.group(2)), Optional.ofNullable(place.group(3)));
        }
        Matcher play = PLAY.matcher(slot.replace("Roughly", "roughly"));
        if (play.matches()) {
            return facts.play(play.group(1)).map(line -> play(line, play.group(2)));
        }
        return other(slot);
    }

    private Optional<Slot> other(String slot) {
        LocalDate date = facts.day().date();
        return switch (slot) {
            case "date" -> Optional.of(new Slot.Date(date, variant % Slot.Date.FORMS, american));
            case "weekday date" -> Optional.of(new Slot.Date(date, Slot.Date.WITH_WEEKDAY, american));
            case "weekday" -> Optional.of(new Slot.Weekday(date.getDayOfWeek()));
            case "any weekday" -> Optional.of(new Slot.Words(new Slot.Weekday(date.getDayOfWeek()).shown()));
            case "month" -> Optional.of(new Slot.Words(monthOf(date)));
            case "minutes" -> figure("day-minutes", "minutes");
            case "duration" ->
                figure("day-minutes", "minutes")
                        .map(Slot.Count.class::cast)
                        .filter(minutes -> minutes.value() >= HOUR)
                        .map(minutes -> new Slot.Length(minutes.exact()));
            case "plays" -> figure("day-plays", "plays");
            case "artists" -> figure("day-artists", "artists");
            case "tracks" -> figure("day-tracks", "tracks");
            case "usual" -> figure("usual-minutes", "minutes");
            case "times" ->
                decimal("times-usual", "")
                        .filter(times -> times.value() >= LEAST_TIMES)
                        .map(times -> times);
            case "new count" -> figure("new-artists", "artists");
            case "top" -> facts.favouriteName().map(name -> new Slot.Name(name, Named.ARTIST));
            case "top minutes" -> figure("artist-minutes", "minutes");
            case "top plays" -> figure("artist-plays", "plays");
            case "percent" -> percent("unusual-share");
            case "genre percent" -> percent("genre-share");
            case "nostalgic percent" -> percent("nostalgic-share");
            case "rarely" -> ending("unusual-share", "of the day was ").map(Slot.Words::new);
            case "genre" -> ending("genre-share", "of the day was ").map(name -> new Slot.Name(name, Named.OTHER));
            case "from year" -> year("nostalgic-from");
            case "oldest year" -> year("oldest-year");
            case "show" -> facts.show().map(name -> new Slot.Name(name, Named.OTHER));
            case "show minutes" -> facts.stats().topShows().stream().findFirst().flatMap(this::minutes);
            case "podcast minutes" -> figure("podcast-minutes", "minutes");
            case "episodes" -> figure("podcast-episodes", "episodes");
            case "active days" -> facts.yearFigure(slot.replace(' ', '-')).flatMap(days -> count(days.value(), "days"));
            case "year artists" ->
                facts.yearFigure(slot.replace(' ', '-')).flatMap(artists -> count(artists.value(), "artists"));
            case "year minutes" ->
                facts.yearFigure("total-minutes").flatMap(minutes -> count(minutes.value(), "minutes"));
            default -> throw new IllegalArgumentException("no slot is called " + slot);
        };
    }

    private static String monthOf(LocalDate date) {
        String shown = new Slot.Date(date, 0, true).shown();
        return shown.substring(0, shown.indexOf(' '));
    }

    private Optional<Slot> place(String list, int place, Optional<String> of) {
        if (list.equals("new")) {
            return at(facts.stats().newArtists(), place).map(name -> new Slot.Name(name, Named.ARTIST));
        }
        boolean track = list.equals("track");
        List<Ranked> places = track
                ? facts.stats().topTracks()
                : list.equals("old") ? facts.oldAcquaintances() : facts.stats().topArtists();
        return at(places, place).filter(ranked -> ranked.plays() > 0).flatMap(ranked -> switch (of.orElse("name")) {
            case "name" -> Optional.of(new Slot.Name(ranked.name(), track ? Named.TRACK : Named.ARTIST));
            case "by" -> Optional.of(new Slot.Name(ranked.by(), Named.ARTIST));
            case "minutes" -> minutes(ranked);
            case "plays" -> count(ranked.plays(), "plays");
            case "times" ->
                count(ranked.plays(), "plays").map(Slot.Count.class::cast).map(plays -> plays.in(NumberForm.TIMES));
            default -> throw new IllegalArgumentException("no place has " + of);
        });
    }

    private static <T> Optional<T> at(List<T> places, int place) {
        return places.stream().skip(place - 1).findFirst();
    }

    private Slot play(LogLine line, String of) {
        return switch (of) {
            case "at" -> new Slot.Clock(line.at(), american ? ClockForm.HALVES : ClockForm.DIGITS, american);
            case "at 12" ->
                new Slot.Clock(
                        line.at(), american || variant % 2 == 0 ? ClockForm.HALVES : ClockForm.BRITISH, american);
            case "roughly" -> new Slot.Words(EnglishWords.roughly(line.at()));
            case "title" -> new Slot.Name(line.title(), line.kind() == PlayKind.TRACK ? Named.TRACK : Named.OTHER);
            default -> new Slot.Name(line.creator(), Named.ARTIST);
        };
    }

    private Optional<Slot> minutes(Ranked place) {
        return count(place.minutes(), "minutes");
    }

    private Optional<Slot> figure(String name, String unit) {
        return facts.figure(name).flatMap(figure -> count(figure.value(), unit));
    }

    private Optional<Slot> count(double value, String unit) {
        return Optional.<Slot>of(new Slot.Count(value, NumberForm.DIGITS, unit, american))
                .filter(count -> Math.round(value) >= LEAST_COUNT);
    }

    private Optional<Slot> year(String name) {
        return facts.figure(name).map(figure -> new Slot.Count(figure.value(), NumberForm.YEAR, "year", american));
    }

    private Optional<Slot> percent(String name) {
        return decimal(name, american ? " percent" : " per cent").map(percent -> percent);
    }

    private Optional<Slot.Decimal> decimal(String name, String unit) {
        return facts.figure(name).map(Figure::value).map(value -> new Slot.Decimal(value, unit));
    }

    private Optional<String> ending(String name, String beginning) {
        return facts.figure(name).map(Figure::label).map(label -> label.substring(beginning.length()));
    }
}
