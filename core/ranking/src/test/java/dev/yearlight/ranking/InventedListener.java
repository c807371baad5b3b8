package dev.yearlight.ranking;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.TrackFacts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Two plausible years of a listener by seed, with a planted day for each category that can be planted. */
final class InventedListener {

    private static final List<String> GENRES = List.of("folk", "pop", "house", "jazz", "metal", "rap");
    private static final List<Category> PLANTED = List.of(
            Category.MUSIC,
            Category.PODCAST,
            Category.DISCOVERY,
            Category.TOP_ARTIST,
            Category.NOSTALGIC,
            Category.UNUSUAL);

    private final SplittableRandom random;
    private final Map<String, TrackFacts> facts = new HashMap<>();
    private final Map<Category, LocalDate> planted = new EnumMap<>(Category.class);
    private final HandmadeHistory history = new HandmadeHistory();

    InventedListener(long seed) {
        this.random = new SplittableRandom(seed);
        List<String> artists = artists();
        for (LocalDate date = LocalDate.of(2024, 1, 1); date.getYear() < 2026; date = date.plusDays(1)) {
            if (random.nextInt(8) > 0) {
                evening(date, artists);
            }
        }
        for (Category category : PLANTED) {
            plant(category);
        }
    }

    HandmadeHistory history() {
        return history;
    }

    FakeCatalog catalog() {
        return new FakeCatalog(facts);
    }

    /** Equal to the catalog, in another order of its table. */
    FakeCatalog shuffledCatalog() {
        List<String> names = new ArrayList<>(facts.keySet());
        Map<String, TrackFacts> shuffled = new HashMap<>(4 * names.size());
        names.reversed().forEach(name -> shuffled.put(name, facts.get(name)));
        return new FakeCatalog(shuffled);
    }

    Map<Category, LocalDate> planted() {
        return planted;
    }

    private List<String> artists() {
        List<String> artists = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int year = random.nextInt(10) == 0 ? 1995 : 2012 + random.nextInt(13);
            facts.put("Artist " + i, FakeCatalog.facts(year, GENRES.get(random.nextInt(3)), GENRES.get(3)));
            artists.add("Artist " + i);
        }
        facts.put("Artist 0", FakeCatalog.facts(2020, "folk"));
        facts.put("Old Masters", FakeCatalog.facts(1979, "folk", "pop", "jazz"));
        facts.put("Gamelan Group", FakeCatalog.facts(2020, "gamelan"));
        return artists;
    }

    private void evening(LocalDate date, List<String> artists) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        int tracks = 8 + random.nextInt(weekend ? 20 : 10);
        for (int i = 0; i < tracks; i++) {
            int rank = (int) (artists.size() * Math.pow(random.nextDouble(), 2.5));
            String title = "Song " + random.nextInt(12);
            history.track(date, "%02d:%02d".formatted(17 + i * 4 / 60, i * 4 % 60), 3.5, artists.get(rank), title);
        }
    }

    private void plant(Category category) {
        LocalDate date = free();
        planted.put(category, date);
        switch (category) {
            case MUSIC -> {
                for (int i = 0; i < 20; i++) {
                    history.session(date, "0%d:30".formatted(6 + i % 3), 5, 5, "Artist " + i);
                }
            }
            case PODCAST -> history.episode(date.toString(), "07:00", 150, "Tide Tables", "Of " + date);
            case DISCOVERY -> {
                for (int i = 0; i < 15; i++) {
                    history.session(date, "12:%02d".formatted(4 * i), 1, 3, "Stranger " + i);
                    facts.put("Stranger " + i, FakeCatalog.facts(2020, GENRES.get(i % 3)));
                }
            }
            case TOP_ARTIST -> history.session(date, "09:00", 30, 4, "Artist 0");
            case NOSTALGIC -> history.session(date, "09:00", 35, 4, "Old Masters");
            case UNUSUAL -> history.session(date, "09:00", 60, 4, "Gamelan Group");
            case TOP_GENRE, TOP_PODCAST, BIRTHDAY, NEW_YEAR, UNKNOWN ->
                throw new IllegalArgumentException(category + " cannot be planted");
        }
    }

    private LocalDate free() {
        LocalDate date = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(363));
        return planted.containsValue(date) ? free() : date;
    }
}
