package dev.yearlight.codecs;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.Country;
import dev.yearlight.domain.DayStats;
import dev.yearlight.domain.ExpectedDay;
import dev.yearlight.domain.Figure;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.LogLine;
import dev.yearlight.domain.PlayKind;
import dev.yearlight.domain.Ranked;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.ReportWritten;
import dev.yearlight.domain.RunId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.SnapshotId;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.domain.Unit;
import dev.yearlight.domain.Window;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.domain.YearSummary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random values of every wire form; the same seed gives the same values. */
final class Samples {

    private static final String ULID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> WORDS = List.of(
            "Nova",
            "Ray",
            "Björk",
            "東京",
            "</day>",
            "\"quoted\"",
            "line\nbreak",
            "\u202Eevil",
            "🎧",
            "{{7*7}}",
            "`",
            "–");

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    WorkOrder workOrder() {
        Snapshot snapshot = snapshot();
        return new WorkOrder(
                new RunId(ulid()),
                SnapshotCodec.id(snapshot),
                snapshot,
                some(snapshot.days().size(), () -> 1 + random.nextInt(1 << 20)));
    }

    Snapshot snapshot() {
        Window window = Window.ofYear(2020 + random.nextInt(8));
        int days = random.nextInt(Snapshot.MOST_DAYS + 1);
        List<RemarkableDay> remarkable = random.ints(0, window.days())
                .distinct()
                .limit(days)
                .sorted()
                .mapToObj(index -> remarkableDay(window.from().plusDays(index)))
                .toList();
        return new Snapshot(
                listener(), country(), "Europe/Stockholm", window, year(window), remarkable, "r1-" + text(), "2026b");
    }

    ReportWritten reportWritten() {
        return new ReportWritten(listener(), country(), report(), lineage());
    }

    Report report() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        return new Report(
                attempt(),
                from.plusDays(random.nextInt(365)),
                oneOf(Category.values()),
                text(),
                text() + "\n\n" + text(),
                several(this::figure),
                several(this::ranked),
                several(this::ranked),
                several(this::ranked),
                some(24, () -> random.nextInt(60)),
                from,
                some(365, () -> random.nextInt(1440)));
    }

    Lineage lineage() {
        return new Lineage(
                new RunId(ulid()),
                new SnapshotId(Sha256.hex(text().getBytes(StandardCharsets.UTF_8))),
                text(),
                text(),
                1 + random.nextInt(9),
                random.nextLong(1L << 32),
                attempt(),
                text(),
                text(),
                text(),
                text(),
                text(),
                new TokenUsage(random.nextInt(9000), random.nextInt(4000), random.nextInt(400)),
                random.nextInt(4),
                several(this::attempt));
    }

    ExpectedDay expectedDay() {
        return new ExpectedDay(
                listener(),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                1 + random.nextInt(9),
                oneOf(Category.values()));
    }

    private YearSummary year(Window window) {
        return new YearSummary(
                several(this::figure),
                several(this::ranked),
                several(this::ranked),
                several(this::ranked),
                several(this::ranked),
                some(window.days(), () -> random.nextInt(1440)));
    }

    private RemarkableDay remarkableDay(LocalDate date) {
        List<LogLine> log = some(random.nextInt(RemarkableDay.LONGEST_LOG + 1), this::logLine);
        return new RemarkableDay(
                date,
                oneOf(Category.values()),
                random.nextDouble(),
                new DayStats(
                        several(this::figure),
                        several(this::ranked),
                        several(this::ranked),
                        several(this::ranked),
                        several(this::ranked),
                        several(this::text),
                        some(24, () -> random.nextInt(60))),
                log,
                log.size() + random.nextInt(100));
    }

    private LogLine logLine() {
        return new LogLine(
                LocalTime.ofSecondOfDay(60L * random.nextInt(1440)),
                oneOf(PlayKind.values()),
                text(),
                text(),
                random.nextDouble() * 10,
                random.nextBoolean());
    }

    private Figure figure() {
        return new Figure("day-minutes", text(), random.nextGaussian() * 1000, oneOf(Unit.values()));
    }

    private Ranked ranked() {
        String by = random.nextBoolean() ? "" : text();
        return new Ranked(text(), by, random.nextDouble() * 1e4, random.nextInt(1000));
    }

    private ListenerId listener() {
        return new ListenerId("listener-" + random.nextInt(1_000_000));
    }

    private Country country() {
        return new Country(oneOf("SE", "GB", "US", "ZZ"));
    }

    private AttemptId attempt() {
        return new AttemptId(ulid());
    }

    private String ulid() {
        return IntStream.range(0, 26)
                .map(i -> ULID_DIGITS.charAt(random.nextInt(i == 0 ? 8 : ULID_DIGITS.length())))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String text() {
        return String.join(" ", some(1 + random.nextInt(3), () -> WORDS.get(random.nextInt(WORDS.size()))));
    }

    private <T> List<T> several(Supplier<T> maker) {
        return some(random.nextInt(6), maker);
    }

    private <T> List<T> some(int count, Supplier<T> maker) {
        return Stream.generate(maker).limit(count).toList();
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
