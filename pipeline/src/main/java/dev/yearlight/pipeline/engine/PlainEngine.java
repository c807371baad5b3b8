package dev.yearlight.pipeline.engine;

import dev.yearlight.pipeline.data.BrokenDataException;
import dev.yearlight.pipeline.data.Buckets;
import dev.yearlight.pipeline.data.PlaysReader;
import dev.yearlight.pipeline.facts.RunFactsFile;
import dev.yearlight.pipeline.storage.Output;
import dev.yearlight.ranking.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Ranks a plays data set without a cluster: several buckets at once, each a stream, so that memory does not grow with
 * the data.
 *
 * <p>The same input gives the same bytes, whatever the number of threads. A copy of plays is here only while its bucket is ranked.
 */
public final class PlainEngine {

    private final Ranking ranking;
    private final int threads;

    /** Ranks so many buckets at once. */
    public PlainEngine(Ranking ranking, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads of the engine must be at least 1, was " + threads);
        }
        this.ranking = ranking;
        this.threads = threads;
    }

    /**
     * Ranks everybody who has plays; what was written is visible once it is committed by whoever opened the output.
     *
     * @throws BrokenDataException where the plays break their contract
     */
    public RankCounts rank(RankRequest request, Output out, RankProgress progress)
            throws IOException, InterruptedException {
        List<String> buckets = PlaysReader.files(request.plays());
        if (buckets.isEmpty()) {
            throw new BrokenDataException(
                    request.plays().name(),
                    "holds no plays in buckets, such as bucket-00000-of-00001.parquet (docs/data-sets.md); plays in any other"
                            + " layout and order are ranked with --engine spark");
        }
        List<BucketTask> tasks = new ArrayList<>();
        for (int index = 0; index < buckets.size(); index++) {
            Buckets.Position position = new Buckets.Position(index, buckets.size());
            tasks.add(new BucketTask(ranking, request, buckets.get(index), position, out, progress));
        }
        RankCounts counts = run(tasks);
        if (counts.facts().isPresent()) {
            RunFactsFile.write(out.stage(), counts.facts().get());
        }
        return counts;
    }

    private RankCounts run(List<BucketTask> tasks) throws IOException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<RankCounts>> results = tasks.stream().map(pool::submit).toList();
            try {
                RankCounts counts = RankCounts.NONE;
                for (Future<RankCounts> result : results) {
                    counts = counts.plus(result.get());
                }
                return counts;
            } catch (ExecutionException failure) {
                throw asThrown(failure);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static IOException asThrown(ExecutionException execution) {
        return switch (execution.getCause()) {
            case IOException failure -> failure;
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> new IOException(execution);
        };
    }
}
