package dev.yearlight.repair.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** I11: calls at once, and calls begun within any minute, stay within what is allowed. */
final class LimitsHold implements Check {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @Override
    public Invariant invariant() {
        return Invariant.I11;
    }

    @Override
    public Verdict of(Evidence evidence) {
        if (evidence.journal().isEmpty()) {
            return new Verdict.NotObservable("no journal of the model server was given");
        }
        Evidence.Limits limits = evidence.limits();
        if (limits.callsAtOnce().isEmpty() && limits.callsAMinute().isEmpty()) {
            return new Verdict.NotObservable("no limit was given");
        }
        List<JournalCall> calls = evidence.journal().get().stream()
                .sorted(Comparator.comparingLong(JournalCall::startNanos))
                .toList();
        int atOnce = mostAtOnce(calls);
        int aMinute = mostAMinute(calls);
        List<String> violations = new ArrayList<>();
        limits.callsAtOnce().ifPresent(limit -> exceeds(atOnce, limit, "calls at once", violations));
        limits.callsAMinute().ifPresent(limit -> exceeds(aMinute, limit, "calls within a minute", violations));
        return Verdict.of(violations, "%d calls at once, %d within a minute at most".formatted(atOnce, aMinute));
    }

    private static void exceeds(int seen, int limit, String what, List<String> violations) {
        if (seen > limit) {
            violations.add("the server saw %d %s, allowed are %d".formatted(seen, what, limit));
        }
    }

    private static int mostAtOnce(List<JournalCall> calls) {
        PriorityQueue<Long> ends = new PriorityQueue<>();
        int most = 0;
        for (JournalCall call : calls) {
            while (!ends.isEmpty() && ends.peek() <= call.startNanos()) {
                ends.poll();
            }
            ends.add(call.endNanos());
            most = Math.max(most, ends.size());
        }
        return most;
    }

    private static int mostAMinute(List<JournalCall> calls) {
        Deque<Long> starts = new ArrayDeque<>();
        int most = 0;
        for (JournalCall call : calls) {
            while (!starts.isEmpty() && starts.peekFirst() <= call.startNanos() - MINUTE) {
                starts.pollFirst();
            }
            starts.addLast(call.startNanos());
            most = Math.max(most, starts.size());
        }
        return most;
    }
}
