package dev.yearlight.serve.http;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.archive.Archive;
import dev.yearlight.serve.archive.Lookup;
import dev.yearlight.serve.http.EdgeMetrics.RouteName;
import dev.yearlight.serve.token.Traffic;
import dev.yearlight.serve.token.Verification;
import dev.yearlight.serve.token.Verification.Refused;
import dev.yearlight.serve.token.Verification.Verified;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the archive API and its page. Whose archive it is comes from the token alone. What is asked in this order is
 * as cheap as it can be: is it a request, is anybody admitted, is the address within its limit, is the token good, are
 * load generators admitted, is the reader within the limit.
 */
final class ArchiveHandler implements Handler<HttpServerRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveHandler.class);
    private static final String BEARER = "Bearer ";
    private static final long WARN_EVERY_NANOS = 1_000_000_000;

    private final Context context;
    private final EdgeParts parts;
    private final Connections connections;
    private final Overload overload;
    private final Replies replies;
    private final int mostUnanswered;
    private long warnedAt = System.nanoTime() - 2 * WARN_EVERY_NANOS;

    /**
     * The answers of one event loop.
     *
     * @param context of that loop
     * @param mostUnanswered requests that one connection may have in flight
     */
    ArchiveHandler(
            Context context,
            EdgeParts parts,
            Connections connections,
            Overload overload,
            Replies replies,
            int mostUnanswered) {
        this.context = context;
        this.parts = parts;
        this.connections = connections;
        this.overload = overload;
        this.replies = replies;
        this.mostUnanswered = mostUnanswered;
    }

    @Override
    public void handle(HttpServerRequest request) {
        long now = System.nanoTime();
        Peer peer = connections.peer(request.connection(), now);
        if (peer.isClosing()) {
            return;
        }
        if (peer.unanswered() >= mostUnanswered) {
            request.connection().close();
            return;
        }
        Exchange exchange = begin(request, peer, now);
        Problem malformed = RequestRules.problemOf(request);
        if (malformed != null) {
            replies.problem(exchange, malformed);
            return;
        }
        Route route = Route.of(Optional.ofNullable(request.path()).orElse(""), parts.page());
        exchange.leadsTo(nameOf(route));
        Overload.Cause cause = overload.refusesAll(exchange.arrived());
        // A file of the page costs as little as a refusal, and a page without its script shows nothing.
        if (cause != null && !(route instanceof Route.Page)) {
            parts.metrics().shed(cause);
            replies.overloaded(exchange);
            return;
        }
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        switch (route) {
            case Route.Unknown() -> limited(exchange, () -> replies.problem(exchange, Problem.NOT_FOUND));
            case Route known
            when !reads -> limited(exchange, () -> replies.problem(exchange, Problem.METHOD_NOT_ALLOWED));
            case Route.Page(var file) -> limited(exchange, () -> Replies.page(exchange, file));
            case Route.WholeArchive() ->
                forSubject(
                        exchange,
                        listener -> send(exchange, listener, archive -> Replies.data(exchange, archive.whole())));
            case Route.OneDay(String day) -> forSubject(exchange, listener -> sendDay(exchange, listener, day));
        }
    }

    /** Answers what is not HTTP, or too much of it. */
    void refuse(HttpServerRequest request) {
        long now = System.nanoTime();
        replies.problem(
                begin(request, connections.peer(request.connection(), now), now),
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException tooLong -> Problem.URL_TOO_LONG;
                    case TooLongHttpHeaderException tooLarge -> Problem.HEADERS_TOO_LARGE;
                    case null, default -> Problem.REQUEST_MALFORMED;
                });
    }

    private Exchange begin(HttpServerRequest request, Peer peer, long now) {
        return new Exchange(request, peer, parts.metrics(), connections, now);
    }

    private void limited(Exchange exchange, Runnable answer) {
        int wait = parts.limits().takeOfAddress(exchange);
        if (wait > 0) {
            Replies.tooMany(exchange, wait);
        } else {
            answer.run();
        }
    }

    private void forSubject(Exchange exchange, Consumer<ListenerId> answer) {
        int wait = parts.limits().peekAtAddress(exchange);
        if (wait > 0) {
            Replies.tooMany(exchange, wait);
            return;
        }
        List<String> credentials = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            limited(exchange, () -> replies.problem(exchange, Problem.TOKEN_MISSING));
            return;
        }
        String only = credentials.getFirst();
        if (credentials.size() > 1 || !only.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            limited(exchange, () -> replies.problem(exchange, Problem.TOKEN_REFUSED));
            return;
        }
        Future<Verification> judged = parts.tokens().verify(only.substring(BEARER.length()));
        judged.onComplete(
                verification -> admit(exchange, verification, answer),
                failure -> replies.problem(exchange, Problem.TOKEN_REFUSED));
    }

    private void admit(Exchange exchange, Verification verification, Consumer<ListenerId> answer) {
        switch (verification) {
            case Refused refused -> limited(exchange, () -> replies.problem(exchange, Problem.TOKEN_REFUSED));
            case Verified(ListenerId listener, var traffic, var expires) -> {
                exchange.isFrom(traffic);
                Overload.Cause cause = overload.refuses(traffic, listener, System.nanoTime());
                if (cause != null) {
                    parts.metrics().shed(traffic, cause);
                    replies.overloaded(exchange);
                    return;
                }
                int wait = traffic == Traffic.READER ? parts.limits().takeOf(exchange, listener) : 0;
                if (wait > 0) {
                    Replies.tooMany(exchange, wait);
                } else {
                    answer.accept(listener);
                }
            }
        }
    }

    private void sendDay(Exchange exchange, ListenerId listener, String text) {
        Optional<LocalDate> day = DayPath.parse(text);
        if (day.isEmpty()) {
            replies.problem(exchange, Problem.DAY_INVALID);
            return;
        }
        send(exchange, listener, archive -> {
            Archive.Content content = archive.day(day.get());
            if (content == null) {
                replies.problem(exchange, Problem.DAY_NOT_FOUND);
            } else {
                Replies.data(exchange, content);
            }
        });
    }

    private void send(Exchange exchange, ListenerId listener, Consumer<Archive> reply) {
        switch (parts.archives().get(listener)) {
            case Lookup.Found(Archive archive) -> reply.accept(archive);
            case Lookup.Crowded() -> replies.overloaded(exchange);
            case Lookup.Awaited(CompletableFuture<Archive> archive) -> {
                long began = System.nanoTime();
                overload.waits(listener);
                Future.fromCompletionStage(archive, context).onComplete((read, failure) -> {
                    overload.waited(listener, began, System.nanoTime());
                    sendRead(exchange, read, failure, reply);
                });
            }
        }
    }

    private void sendRead(
            Exchange exchange, @Nullable Archive read, @Nullable Throwable failure, Consumer<Archive> reply) {
        if (read != null) {
            reply.accept(read);
        } else {
            warn(failure);
            replies.problem(exchange, Problem.ARCHIVE_UNAVAILABLE);
        }
    }

    /** A store that is away fails everyone: one line a second says so, the metrics say how many. */
    private void warn(@Nullable Throwable failure) {
        long now = System.nanoTime();
        if (now - warnedAt > WARN_EVERY_NANOS) {
            warnedAt = now;
            LOG.warn(
                    "archives cannot be read: {}",
                    failure == null ? "" : failure.getClass().getSimpleName());
        }
    }

    private static RouteName nameOf(Route route) {
        return switch (route) {
            case Route.WholeArchive() -> RouteName.ARCHIVE;
            case Route.OneDay(var day) -> RouteName.DAY;
            case Route.Page(var file) -> RouteName.PAGE;
            case Route.Unknown() -> RouteName.OTHER;
        };
    }
}
