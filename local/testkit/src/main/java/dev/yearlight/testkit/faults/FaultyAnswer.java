package dev.yearlight.testkit.faults;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * One answer on its way out.
 *
 * @param good what a server without faults would say
 * @param storyOfAnother the text that belongs to another prompt
 * @param bill told of the tokens of a completion that goes out, in whatever shape
 */
record FaultyAnswer(
        Vertx vertx, HttpServerRequest request, Completion good, Supplier<String> storyOfAnother, IntConsumer bill) {

    private static final int BOMB_MEMBER = 1 << 20;
    private static final String JSON = "application/json";

    void give(Fault fault) {
        switch (fault) {
            case Fault.Answer answer -> complete(good);
            case Fault.Status status -> status(status);
            case Fault.ThrottledUntil until -> throttledUntil(Instant.now().plus(until.away()));
            case Fault.Delayed delayed ->
                vertx.setTimer(Math.max(1, delayed.by().toMillis()), rung -> give(delayed.then()));
            case Fault.Drip drip -> drip(billed(good), drip.pause());
            case Fault.HalfOpen halfOpen -> {}
            case Fault.CloseMidBody close -> closeMidBody(billed(good));
            case Fault.CloseAtOnce close -> closeConnection();
            case Fault.Truncated truncated -> {
                Buffer whole = billed(good);
                send(JSON, whole.getBuffer(0, whole.length() / 2));
            }
            case Fault.Garbage garbage -> send(JSON, Buffer.buffer(new byte[] {0, (byte) 0xff, '{', '}', 7}));
            case Fault.Huge huge -> send(JSON, Buffer.buffer(endless(huge.bytes())));
            case Fault.Empty empty -> send(JSON, Buffer.buffer());
            case Fault.WrongType wrong -> send("text/html", billed(good));
            case Fault.Gzip gzip -> sendZipped(zipped(billed(good).getBytes()));
            case Fault.GzipBomb bomb -> sendZipped(bomb(bomb.bytes()));
            case Fault.Refusal refusal -> complete(good.declined());
            case Fault.FinishLength cut -> complete(good.cutOff());
            case Fault.AnswerForAnother other ->
                complete(Completion.told(good.model(), storyOfAnother.get(), good.promptTokens()));
            case Fault.OtherModel other ->
                complete(Completion.told(other.model(), good.content(), good.promptTokens()));
        }
    }

    private void complete(Completion completion) {
        send(JSON, billed(completion));
    }

    private Buffer billed(Completion completion) {
        bill.accept(completion.completionTokens());
        return completion.encode();
    }

    private void status(Fault.Status status) {
        response().setStatusCode(status.code());
        status.headers().forEach(response()::putHeader);
        send(JSON, Buffer.buffer(status.body()));
    }

    private void throttledUntil(Instant date) {
        // A date has no parts of a second; the next whole one is never too early.
        ZonedDateTime told = date.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).atZone(ZoneOffset.UTC);
        status(Fault.Status.throttled(DateTimeFormatter.RFC_1123_DATE_TIME.format(told)));
    }

    private void sendZipped(Buffer body) {
        response().putHeader("Content-Encoding", "gzip");
        send(JSON, body);
    }

    /** A file of many members, which readers take for one, so that even a large one costs no time to make. */
    private static Buffer bomb(int bytes) {
        Buffer bomb = zipped(endless(0).getBytes(StandardCharsets.US_ASCII));
        Buffer member = zipped("x".repeat(BOMB_MEMBER).getBytes(StandardCharsets.US_ASCII));
        for (int made = 0; made < bytes; made += BOMB_MEMBER) {
            bomb.appendBuffer(member);
        }
        return bomb;
    }

    private static String endless(int bytes) {
        return "{\"choices\":\"" + "x".repeat(bytes);
    }

    private void send(String type, Buffer body) {
        // Fails where the client has hung up, which the journal learns from the connection.
        response().putHeader("Content-Type", type).end(body).onFailure(gone -> {});
    }

    private void drip(Buffer body, Duration pause) {
        response().putHeader("Content-Type", JSON).putHeader("Content-Length", Integer.toString(body.length()));
        dripFrom(body, 0, pause);
    }

    private void dripFrom(Buffer body, int at, Duration pause) {
        if (response().closed()) {
            return;
        }
        if (at == body.length()) {
            response().end().onFailure(gone -> {});
            return;
        }
        response().write(body.getBuffer(at, at + 1)).onFailure(gone -> {});
        vertx.setTimer(Math.max(1, pause.toMillis()), rung -> dripFrom(body, at + 1, pause));
    }

    private void closeMidBody(Buffer body) {
        response().putHeader("Content-Type", JSON).putHeader("Content-Length", Integer.toString(body.length()));
        response().write(body.getBuffer(0, body.length() / 2)).onComplete(written -> closeConnection());
    }

    private void closeConnection() {
        request.connection().close().onFailure(gone -> {});
    }

    private HttpServerResponse response() {
        return request.response();
    }

    private static Buffer zipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(zipped.toByteArray());
    }
}
