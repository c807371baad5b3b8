package dev.yearlight.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.yearlight.loadtest.plan.Journey;
import dev.yearlight.loadtest.plan.Region;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a reader does: lists the archive, opens some days, comes back to the list, which has not changed. */
final class ReaderJourney {

    private static final String ARCHIVE = "/v1/archive";
    private static final String STATUS = "status";
    private static final String START = "start";
    private static final String ETAG = "etag";
    private static final String DAYS = "days";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String LEFT = "left";

    private final Region region;
    private final Journey journey;
    private final Recorder recorder;
    private final boolean silent;

    /**
     * In this region.
     *
     * @param silent keeps it out of Gatling's own report
     */
    ReaderJourney(Region region, Journey journey, Recorder recorder, boolean silent) {
        this.region = region;
        this.journey = journey;
        this.recorder = recorder;
        this.silent = silent;
    }

    ChainBuilder of(Readers readers) {
        return feed(readers)
                .exec(list())
                .exitHereIf(session -> session.contains(LEFT))
                .exec(days())
                .exec(again());
    }

    private ChainBuilder list() {
        return timed(
                "list",
                get("list", ARCHIVE),
                status().is(OK),
                header("ETag").optional().saveAs(ETAG),
                regex("\"day\":\"(\\d{4}-\\d{2}-\\d{2})\"").findAll().optional().saveAs(DAYS));
    }

    private ChainBuilder days() {
        return foreach(this::chosen, "day")
                .on(pause(journey.pause()).exec(timed("day", get("day", ARCHIVE + "/#{day}"), status().is(OK))));
    }

    private ChainBuilder again() {
        return pause(journey.pause())
                .exec(timed(
                        "again",
                        get("again", ARCHIVE)
                                .header(
                                        "If-None-Match",
                                        session -> session.contains(ETAG) ? session.getString(ETAG) : ""),
                        status().is(NOT_MODIFIED)));
    }

    private HttpRequestActionBuilder get(String step, String path) {
        HttpRequestActionBuilder request = http(region.name() + " " + step)
                .get(path)
                .header("Authorization", "Bearer #{" + Readers.TOKEN + "}")
                .requestTimeout(journey.timeout());
        return silent ? request.silent() : request;
    }

    private ChainBuilder timed(String step, HttpRequestActionBuilder request, CheckBuilder... checks) {
        List<CheckBuilder> all = new ArrayList<>(List.of(status().saveAs(STATUS)));
        all.addAll(List.of(checks));
        return exec(session -> session.remove(STATUS).markAsSucceeded().set(START, System.nanoTime()))
                .exec(request.check(all))
                .exec(session -> record(step, session));
    }

    private Session record(String step, Session session) {
        long end = System.nanoTime();
        long start = session.getLong(START);
        int status = session.contains(STATUS) ? session.getInt(STATUS) : Outcome.NO_STATUS;
        Outcome outcome = Outcome.of(status, !session.isFailed(), Duration.ofNanos(end - start), journey.timeout());
        recorder.record(region, step, start, end, outcome);
        // Whoever does not get the list opens no days.
        return step.equals("list") && !(outcome instanceof Outcome.Answered) ? session.set(LEFT, true) : session;
    }

    /** As many days of the list as a reader opens, beginning where this reader's number says. */
    private List<?> chosen(Session session) {
        List<String> days = session.contains(DAYS) ? session.getList(DAYS) : List.of();
        int opened = Math.min(journey.days(), days.size());
        List<String> paths = new ArrayList<>();
        for (int next = 0; next < opened; next++) {
            paths.add(days.get((session.getInt(Readers.PICK) + next) % days.size())
                    .replace("-", ""));
        }
        return paths;
    }
}
