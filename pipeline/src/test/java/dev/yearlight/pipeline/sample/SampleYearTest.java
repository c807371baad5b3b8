package dev.yearlight.pipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yearlight.domain.Catalog;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Play;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Window;
import dev.yearlight.pipeline.data.MemoryCatalog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleYearTest {

    private static final int YEAR = 2025;
    private static final Window WINDOW = Window.ofYear(YEAR);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2025})
    void plantedDaysAreTheBestOfTheirCategoryInLocalDays(long seed) {
        Sample sample = sample(50, seed);
        Catalog catalog = catalog(sample);
        List<String> wrong = new ArrayList<>();
        Map<Category, Integer> planted = new EnumMap<>(Category.class);
        sample.years().forEach(year -> {
            Recount recount = new Recount(year, year.listener().zone(), WINDOW, catalog);
            for (PlantedDay day : year.planted()) {
                planted.merge(day.category(), 1, Integer::sum);
                if (!recount.best(day.category()).equals(day.date())) {
                    wrong.add(year.listener().id().value() + " " + day);
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(planted)
                .containsOnlyKeys(
                        Category.MUSIC,
                        Category.PODCAST,
                        Category.DISCOVERY,
                        Category.TOP_ARTIST,
                        Category.TOP_GENRE,
                        Category.NOSTALGIC,
                        Category.UNUSUAL);
        assertThat(planted.values()).allMatch(days -> days >= 8);
    }

    @Test
    void daysCountedInUtcMissMostOfThosePlantedNearMidnight() {
        Sample sample = sample(120, 3);
        Catalog catalog = catalog(sample);
        List<Boolean> missed = new ArrayList<>();
        sample.years().forEach(year -> {
            Recount recount = new Recount(year, ZoneOffset.UTC, WINDOW, catalog);
            year.planted().stream()
                    .filter(PlantedDay::nearMidnight)
                    .forEach(day -> missed.add(!recount.best(day.category()).equals(day.date())));
        });
        assertThat(missed).hasSizeGreaterThan(30);
        assertThat(missed.stream().filter(Boolean::booleanValue).count()).isGreaterThan(missed.size() * 2L / 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99})
    void playsAreInOrderWithoutOverlapAndNeverOfTheFuture(long seed) {
        Sample sample = sample(60, seed);
        sample.years().forEach(year -> {
            List<Play> plays = year.plays();
            assertThat(plays).isSortedAccordingTo(Play.ORDER);
            for (int i = 1; i < plays.size(); i++) {
                assertThat(plays.get(i).startMillis())
                        .isGreaterThanOrEqualTo(plays.get(i - 1).endMillis());
            }
            Instant end = WINDOW.until().atStartOfDay(year.listener().zone()).toInstant();
            assertThat(plays).allMatch(play -> play.endMillis() <= end.toEpochMilli());
        });
    }

    @Test
    void noTrackIsPlayedBeforeTheYearOfItsRelease() {
        Sample sample = sample(60, 5);
        Catalog catalog = catalog(sample);
        sample.years()
                .forEach(year -> assertThat(year.plays())
                        .filteredOn(play -> play.kind() == PlayKind.TRACK)
                        .allMatch(play ->
                                catalog.find(play.creator(), play.title()).releaseYear()
                                        <= Instant.ofEpochMilli(play.startMillis())
                                                .atZone(year.listener().zone())
                                                .getYear()));
    }

    @Test
    void aFewListenersHearMostOfTheMusic() {
        int[] plays = sample(300, 11)
                .years()
                .mapToInt(year -> year.plays().size())
                .sorted()
                .toArray();
        long all = IntStream.of(plays).asLongStream().sum();
        long topTenth = IntStream.of(plays).skip(270).asLongStream().sum();
        assertThat(topTenth).isGreaterThan(all * 3 / 10);
        assertThat(plays[plays.length - 1]).isGreaterThan(4 * plays[plays.length / 2]);
    }

    @Test
    void listenersLiveInManyCountriesAndZonesAndSomeTellNoBirthday() {
        List<SampleYear> years = sample(300, 4).years().toList();
        assertThat(years.stream()
                        .map(year -> year.listener().country())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(18);
        assertThat(years)
                .anyMatch(year -> year.listener().zone().getId().equals("Asia/Kolkata"))
                .anyMatch(year -> year.listener().zone().getId().startsWith("Australia/"));
        assertThat(years.stream()
                        .filter(year -> year.listener().birthday() != null)
                        .count())
                .isBetween(150L, 210L);
    }

    @Test
    void skipsPrivateSessionsPodcastsAndHistoryBeforeTheWindowAllOccur() {
        List<SampleYear> years = sample(80, 6).years().toList();
        List<Play> plays = years.stream().flatMap(year -> year.plays().stream()).toList();
        double skipped = plays.stream().filter(play -> !play.counted()).count() / (double) plays.size();
        assertThat(skipped).isBetween(0.15, 0.4);
        assertThat(plays).anyMatch(Play::privateSession);
        assertThat(plays).anyMatch(play -> play.kind() == PlayKind.EPISODE);
        assertThat(plays).anyMatch(play -> play.kind() == PlayKind.CHAPTER);
        long start = WINDOW.from()
                .minusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
        assertThat(years.stream()
                        .filter(year -> year.plays().getFirst().startMillis() < start)
                        .count())
                .isBetween(40L, 66L);
    }

    @Test
    void aListenersYearIsTheSameInALargerSample() {
        SampleYear alone = sample(1, 8).year(0);
        SampleYear amongMany = sample(200, 8).year(0);
        assertThat(amongMany).isEqualTo(alone);
    }

    private static Sample sample(int listeners, long seed) {
        return new Sample(SampleSettings.of(listeners, seed, YEAR));
    }

    private static Catalog catalog(Sample sample) {
        return new MemoryCatalog(sample.catalog().toList());
    }
}
