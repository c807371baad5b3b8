package dev.yearlight.testkit;

import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import dev.yearlight.domain.Lineage;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.domain.WorkOrder;
import dev.yearlight.generation.ChainOutcome;
import dev.yearlight.generation.Coordinates;
import dev.yearlight.generation.ListenerChain;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.generation.ReportStore.StoredReport;
import dev.yearlight.generation.RetryPolicy;
import dev.yearlight.generation.RetrySettings;
import dev.yearlight.generation.StoryWriter;
import dev.yearlight.testkit.FakeEndpoints.Places;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chain on fakes, with the prompts that are shipped. */
final class Bench {

    private static final RetrySettings RETRIES =
            new RetrySettings(3, 2, 8, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(2));

    static final Coordinates AT = new Coordinates("snapshots", 3, 42);

    private static final PromptRenderer PROMPTS = new PromptRenderer(shippedTemplates());
    private static final Pattern EARLIER_TITLE = Pattern.compile("\"title\":\"([^\"]*)\",\"body\"");

    final FakeReportStore store;
    final FakeReportEvents events = new FakeReportEvents();
    final FakeParking parking = new FakeParking();
    final FakeModel model = new FakeModel();
    final FakeStoryCheck check = new FakeStoryCheck();
    final VirtualDelays delays;
    final SequentialAttemptIds attemptIds = new SequentialAttemptIds();
    final Places places;
    Duration deadline = Duration.ofDays(365);

    Bench() {
        this(new FakeReportStore(), new VirtualDelays(), new Places(4));
    }

    Bench(FakeReportStore store, VirtualDelays delays, Places places) {
        this.store = store;
        this.delays = delays;
        this.places = places;
    }

    static PromptTemplates shippedTemplates() {
        try {
            return PromptTemplates.load(Path.of(System.getProperty("yearlight.home"), "config/prompts/archive"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ListenerChain chain() {
        RetryPolicy policy = new RetryPolicy(RETRIES, () -> 0.5);
        return new ListenerChain(
                store,
                events,
                parking,
                new StoryWriter(new FakeEndpoints(places, model), PROMPTS, check, policy, delays),
                attemptIds,
                delays,
                deadline);
    }

    /** Every fake passes through this from now on. */
    void set(Turbulence turbulence) {
        store.set(turbulence);
        events.set(turbulence);
        parking.set(turbulence);
        model.set(turbulence);
    }

    /** Starts a chain, not yet waiting for any timer. */
    UniAssertSubscriber<ChainOutcome> start(WorkOrder order, FakeOwnership ownership) {
        return start(order, ownership, Optional.empty());
    }

    /** Runs an order until nothing is left to wait for. */
    UniAssertSubscriber<ChainOutcome> run(WorkOrder order, FakeOwnership ownership) {
        UniAssertSubscriber<ChainOutcome> outcome = start(order, ownership);
        delays.runToTheEnd();
        return outcome;
    }

    /** The same of a re-drive of a parked attempt. */
    ChainOutcome redrive(WorkOrder order, FakeOwnership ownership, AttemptId parked) {
        UniAssertSubscriber<ChainOutcome> outcome = start(order, ownership, Optional.of(parked));
        delays.runToTheEnd();
        return outcome.getItem();
    }

    private UniAssertSubscriber<ChainOutcome> start(
            WorkOrder order, FakeOwnership ownership, Optional<AttemptId> redriven) {
        return chain().run(order, AT, ownership, redriven).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    ChainOutcome run(WorkOrder order) {
        return run(order, new FakeOwnership(1)).getItem();
    }

    /** A day as another worker left it, with a story of this title where it is written. */
    void left(WorkOrder order, int index, DayState state, int epoch, String title) {
        Snapshot snapshot = order.snapshot();
        RemarkableDay day = snapshot.days().get(index);
        AttemptId attempt = attemptIds.next();
        if (state == DayState.WRITTEN) {
            Report report = Report.of(attempt, snapshot, day, new Story(title, "Body of " + title));
            store.writeContent(snapshot.listener(), report, lineage(order, report, epoch))
                    .subscribe()
                    .withSubscriber(UniAssertSubscriber.create())
                    .assertCompleted();
        }
        store.put(snapshot.listener(), day.date(), new DayCell(state, epoch, 1, attempt, "", day.category(), title));
    }

    private static Lineage lineage(WorkOrder order, Report report, int epoch) {
        return new Lineage(
                order.run(),
                order.snapshotId(),
                order.snapshot().rankingVersion(),
                order.snapshot().zoneDataVersion(),
                epoch,
                1,
                report.attempt(),
                "prompt",
                "guardrails",
                "fake-1",
                "fake:",
                "none",
                FakeModel.USAGE,
                1,
                List.of());
    }

    List<String> visibleTitles(ListenerId listener) {
        return store.visibleOf(listener).stream()
                .map(StoredReport::report)
                .map(Report::title)
                .toList();
    }

    int visibleDays(WorkOrder order) {
        return store.visibleOf(order.snapshot().listener()).size();
    }

    /** The titles of the reports that a prompt carries. */
    static List<String> earlierTitles(Prompt prompt) {
        return EARLIER_TITLE
                .matcher(fenced(prompt, "earlier"))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** The date of the day that a prompt asks for. */
    static String dateOf(Prompt prompt) {
        Matcher date = Pattern.compile("\"date\":\"([0-9-]{10})\"").matcher(fenced(prompt, "day"));
        if (!date.find()) {
            throw new IllegalArgumentException("the prompt has no date");
        }
        return date.group(1);
    }

    /** What stands between a part's fences. */
    static String fenced(Prompt prompt, String part) {
        String open = "\n<" + part + ">\n";
        int start = prompt.user().indexOf(open) + open.length();
        return prompt.user().substring(start, prompt.user().indexOf("</" + part + ">\n", start));
    }
}
