package dev.yearlight.generate.model;

import dev.yearlight.codecs.ChatRequest;
import dev.yearlight.codecs.ChatRequestEncoder;
import dev.yearlight.domain.TokenUsage;
import dev.yearlight.generation.Model;
import dev.yearlight.generation.ModelOutcome;
import dev.yearlight.generation.ModelOutcome.Unavailable;
import dev.yearlight.generation.ModelOutcome.Unusable;
import dev.yearlight.generation.Prompt;
import dev.yearlight.generation.Quota;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model behind OpenAI's chat completions; confined to the event loop that made it. */
public final class ChatModel implements Model, AutoCloseable {

    private static final int USUAL_ANSWER_BYTES = 4 << 10;

    private final ModelConfig config;
    private final HttpClient client;
    private final InstantSource clock;
    private final AnswerToOutcome answers;
    private final RequestOptions request;
    private @Nullable ChatRequestEncoder encoder;

    /**
     * Opens no connection yet.
     *
     * @param connections the most that are open at once
     */
    public ChatModel(Vertx vertx, ModelConfig config, int connections, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.answers = new AnswerToOutcome(clock);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(config.encrypted())
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAlive(true)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(connections).setHttp2MaxSize(connections));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(config.baseUrl().getHost())
                .setPort(config.port())
                .setURI(config.completionsPath())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json")
                .putHeader("Accept-Encoding", "identity");
        if (!config.apiKey().isEmpty()) {
            request.putHeader("Authorization", "Bearer " + config.apiKey());
        }
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt) {
        return write(prompt, quota -> {});
    }

    @Override
    public Uni<ModelOutcome> write(Prompt prompt, Consumer<Quota> quotas) {
        return Uni.createFrom().emitter(emitter -> call(prompt, quotas).onComplete(emitter::complete, emitter::fail));
    }

    @Override
    public String endpoint() {
        return config.baseUrl().toString();
    }

    @Override
    public String parameters() {
        return config.parameters();
    }

    @Override
    public void close() {
        client.close().onFailure(ignored -> {});
    }

    private Future<ModelOutcome> call(Prompt prompt, Consumer<Quota> quotas) {
        ByteBuffer encoded = encoder(prompt.system()).encode(prompt.user());
        Buffer body = Buffer.buffer(encoded.remaining())
                .appendBytes(encoded.array(), encoded.arrayOffset(), encoded.remaining());
        Promise<ModelOutcome> outcome = Promise.promise();
        // Not composed: that would hold the body until the answer is there, for each of the thousands that are out.
        client.request(request)
                .onComplete(
                        call -> exchange(call, body, quotas).onComplete(outcome),
                        // Without a connection nothing was asked: an outage, which costs a day none of its tries.
                        unreached -> outcome.complete(new Unavailable(cause(unreached), false)));
        return outcome.future();
    }

    /** A process has one system message; another one is a test's. */
    private ChatRequestEncoder encoder(String system) {
        if (encoder == null || !encoder.system().equals(system)) {
            encoder = new ChatRequestEncoder(
                    new ChatRequest(config.name(), system, "", config.temperature(), config.maxTokens()));
        }
        return encoder;
    }

    private Future<ModelOutcome> exchange(HttpClientRequest call, Buffer body, Consumer<Quota> quotas) {
        return call.send(body)
                .compose(response -> read(response, quotas))
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> call.reset())
                .otherwise(failure -> new Unavailable(cause(failure), true));
    }

    private Future<ModelOutcome> read(HttpClientResponse response, Consumer<Quota> quotas) {
        Quota quota = QuotaHeaders.of(response.headers(), clock);
        if (!quota.equals(Quota.UNTOLD)) {
            quotas.accept(quota);
        }
        Promise<ModelOutcome> outcome = Promise.promise();
        Buffer body = Buffer.buffer(USUAL_ANSWER_BYTES);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > config.maxAnswerBytes()) {
                // Completed first: the reset is told to the exception handler below.
                outcome.tryComplete(new Unusable("answer is longer than allowed", TokenUsage.NONE));
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.exceptionHandler(outcome::tryFail);
        response.endHandler(
                end -> outcome.tryComplete(answers.outcome(response.statusCode(), response.headers(), body)));
        return outcome.future();
    }

    private static String cause(Throwable failure) {
        return failure instanceof TimeoutException
                ? "no whole answer in time"
                : failure.getClass().getSimpleName();
    }
}
