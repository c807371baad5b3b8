package dev.yearlight.serve.http;

import dev.yearlight.domain.ListenerId;
import dev.yearlight.serve.archive.Archive;
import dev.yearlight.serve.archive.ArchiveCache;
import dev.yearlight.serve.token.TokenJudge;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the archive API and its page. Whose archive it is comes from the token alone. */
final class ArchiveHandler implements Handler<HttpServerRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveHandler.class);
    private static final String BEARER = "Bearer ";

    private final Context context;
    private final TokenJudge tokens;
    private final ArchiveCache archives;
    private final PageFiles page;

    ArchiveHandler(Context context, TokenJudge tokens, ArchiveCache archives, PageFiles page) {
        this.context = context;
        this.tokens = tokens;
        this.archives = archives;
        this.page = page;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (hasBody(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Route route = Route.of(Optional.ofNullable(request.path()).orElse(""), page);
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        switch (route) {
            case Route.Unknown() -> Replies.problem(request, Problem.NOT_FOUND);
            case Route known when !reads -> Replies.problem(request, Problem.METHOD_NOT_ALLOWED);
            case Route.Page(var file) -> Replies.page(request, file);
            case Route.WholeArchive() ->
                forSubject(
                        request,
                        listener -> send(request, listener, archive -> Replies.data(request, archive.whole())));
            case Route.OneDay(String day) -> forSubject(request, listener -> sendDay(request, listener, day));
        }
    }

    /** Answers what is not HTTP, or too much of it. */
    void refuse(HttpServerRequest request) {
        Replies.problem(
                request,
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException tooLong -> Problem.URL_TOO_LONG;
                    case TooLongHttpHeaderException tooLarge -> Problem.HEADERS_TOO_LARGE;
                    case null, default -> Problem.REQUEST_MALFORMED;
                });
    }

    private void forSubject(HttpServerRequest request, Consumer<ListenerId> answer) {
        List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            Replies.problem(request, Problem.TOKEN_MISSING);
            return;
        }
        String only = credentials.getFirst();
        if (credentials.size() > 1 || !only.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Replies.problem(request, Problem.TOKEN_REFUSED);
            return;
        }
        tokens.verify(only.substring(BEARER.length())).onSuccess(verification -> {
            switch (verification) {
                case Refused refused -> Replies.problem(request, Problem.TOKEN_REFUSED);
                case Verified(ListenerId listener, var traffic, var expires) -> answer.accept(listener);
            }
        });
    }

    private void sendDay(HttpServerRequest request, ListenerId listener, String text) {
        Optional<LocalDate> day = DayPath.parse(text);
        if (day.isEmpty()) {
            Replies.problem(request, Problem.DAY_INVALID);
            return;
        }
        send(request, listener, archive -> {
            Archive.Content content = archive.byDay().get(day.get());
            if (content == null) {
                Replies.problem(request, Problem.DAY_NOT_FOUND);
            } else {
                Replies.data(request, content);
            }
        });
    }

    private void send(HttpServerRequest request, ListenerId listener, Consumer<Archive> reply) {
        CompletableFuture<Archive> archive = archives.get(listener);
        if (archive.state() == java.util.concurrent.Future.State.SUCCESS) {
            reply.accept(archive.resultNow());
            return;
        }
        Future.fromCompletionStage(archive, context).onSuccess(reply::accept).onFailure(failure -> {
            LOG.warn("an archive could not be read: {}", failure.getClass().getSimpleName());
            Replies.problem(request, Problem.ARCHIVE_UNAVAILABLE);
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || !Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                        .orElse("0")
                        .equals("0");
    }
}
