package dev.yearlight.cli.run;

import dev.yearlight.codecs.SnapshotFileReader;
import dev.yearlight.common.run.Price;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.domain.Story;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptRenderer.ListenerPrompts;
import dev.yearlight.generation.Tokens;
import dev.yearlight.pipeline.storage.Folder;
import dev.yearlight.pipeline.storage.LocalFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Reckons a run's tokens and cost from the real prompts of a sample of its listeners.
 *
 * <p>One call a day, answers of the usual length, nothing from the provider's cache. The interval is two standard errors
 * of the sample's mean either way (with the correction for a sample of a finite set), widened by what counting tokens
 * may be wrong by.
 */
public final class Estimator {

    private static final int SAMPLE = 200;
    private static final long SEED = 2025;
    private static final double STANDARD_ERRORS = 2;
    private static final double COUNTING_ERROR = 0.15;
    private static final AttemptId NOBODY = new AttemptId("00000000000000000000000000");

    /** As long as stories are: 130 words. */
    private static final Story USUAL = new Story(
            "The day you played it all over again", "You kept the music on from noon until late. ".repeat(15));

    private final PromptRenderer prompts;
    private final Tokens tokens;
    private final Optional<Price> price;

    /**
     * Reckons with these.
     *
     * @param price empty where the price table knows none
     */
    public Estimator(PromptRenderer prompts, Tokens tokens, Optional<Price> price) {
        this.prompts = prompts;
        this.tokens = tokens;
        this.price = price;
    }

    /** Reads all snapshots once; renders prompts for the sample alone. */
    public Estimate of(Folder folder, List<String> files) throws IOException {
        long listeners = 0;
        long days = 0;
        List<Snapshot> sample = new ArrayList<>(SAMPLE);
        SplittableRandom random = new SplittableRandom(SEED);
        for (String file : files) {
            try (LocalFile local = folder.open(file);
                    SnapshotFileReader snapshots = new SnapshotFileReader(local.path())) {
                while (snapshots.hasNext()) {
                    Snapshot snapshot = snapshots.next();
                    if (!snapshot.days().isEmpty()) {
                        listeners++;
                        days += snapshot.days().size();
                        draw(sample, snapshot, listeners, random);
                    }
                }
            }
        }
        return estimate(listeners, days, sample.stream().map(this::usage).toList());
    }

    /** Each listener is in the sample with the same probability (Vitter's algorithm R). */
    private static void draw(List<Snapshot> sample, Snapshot snapshot, long seen, SplittableRandom random) {
        if (sample.size() < SAMPLE) {
            sample.add(snapshot);
            return;
        }
        long place = random.nextLong(seen);
        if (place < SAMPLE) {
            sample.set((int) place, snapshot);
        }
    }

    private Usage usage(Snapshot snapshot) {
        ListenerPrompts listener = prompts.of(snapshot);
        List<Report> earlier = new ArrayList<>();
        Usage sum = new Usage(0, 0);
        for (RemarkableDay day : snapshot.days()) {
            Prompt prompt = listener.of(day, earlier, Optional.empty());
            sum = sum.plus(new Usage(
                    tokens.in(prompt.system()) + tokens.in(prompt.user()),
                    tokens.in(USUAL.title()) + tokens.in(USUAL.body())));
            earlier.add(Report.of(NOBODY, snapshot, day, USUAL));
        }
        return sum;
    }

    private Estimate estimate(long listeners, long days, List<Usage> sample) {
        Usage sum = sample.stream().reduce(new Usage(0, 0), Usage::plus);
        double scale = sample.isEmpty() ? 0 : (double) listeners / sample.size();
        return new Estimate(
                listeners,
                days,
                Math.round(sum.prompt() * scale),
                Math.round(sum.completion() * scale),
                price.map(known -> cost(known, listeners, sample)));
    }

    private static Estimate.Cost cost(Price price, long listeners, List<Usage> sample) {
        double[] costs = sample.stream()
                .mapToDouble(usage -> price.costMicros(usage.prompt(), 0, usage.completion()))
                .toArray();
        double mean = 0;
        for (double cost : costs) {
            mean += cost / costs.length;
        }
        double squares = 0;
        for (double cost : costs) {
            squares += (cost - mean) * (cost - mean);
        }
        double deviation = costs.length < 2 ? 0 : Math.sqrt(squares / (costs.length - 1));
        double unsampled = listeners == 0 ? 0 : 1 - (double) costs.length / listeners;
        double error = STANDARD_ERRORS * deviation * Math.sqrt(unsampled / Math.max(1, costs.length));
        return new Estimate.Cost(
                Math.round(mean * listeners),
                Math.round(Math.max(0, mean - error) * listeners * (1 - COUNTING_ERROR)),
                Math.round((mean + error) * listeners * (1 + COUNTING_ERROR)));
    }

    /** Tokens of one listener's days. */
    private record Usage(long prompt, long completion) {

        Usage plus(Usage other) {
            return new Usage(prompt + other.prompt, completion + other.completion);
        }
    }
}
