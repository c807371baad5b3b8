package dev.yearlight.testkit.faults;

import dev.yearlight.generation.Prompt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A real HTTP server that speaks chat completions, fails by a script and writes down what it saw.
 *
 * <p>One event loop of the given Vert.x serves it, on a free port of the loopback interface.
 */
public final class FaultModelServer implements AutoCloseable {

    /** What good answers say they come from. */
    public static final String MODEL = "fault-model-1";

    private final Vertx vertx;
    private final HttpServer server;
    private final Function<Prompt, String> stories;
    private final CallJournal journal = new CallJournal(System::nanoTime);
    private final AtomicLong numbers = new AtomicLong();
    private volatile FaultScript script;

    /** Touched by the server's event loop alone. */
    private final ProviderLimits.Guard guard;

    /** How often each day was asked for; touched by the server's event loop alone. */
    private final Map<Asked, Integer> turns = new HashMap<>();

    /** The last prompt of whoever asked last; touched by the server's event loop alone. */
    private Prompt last = new Prompt("", "", "");

    /** The last one of whoever asked before that; touched by the server's event loop alone. */
    private Prompt lastOther = last;

    private FaultModelServer(Vertx vertx, FaultScript script, ProviderLimits limits, Function<Prompt, String> stories) {
        this.guard = new ProviderLimits.Guard(limits);
        this.vertx = vertx;
        this.script = script;
        this.stories = stories;
        this.server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(this::receive);
    }

    /**
     * A server that listens once the future completes.
     *
     * @param stories the text of a good answer; called on the server's event loop
     */
    public static Future<FaultModelServer> start(Vertx vertx, FaultScript script, Function<Prompt, String> stories) {
        return start(vertx, script, ProviderLimits.NONE, stories);
    }

    /** The same at a provider that answers 429 to what is beyond its limits, whatever the script says. */
    public static Future<FaultModelServer> start(
            Vertx vertx, FaultScript script, ProviderLimits limits, Function<Prompt, String> stories) {
        FaultModelServer model = new FaultModelServer(vertx, script, limits, stories);
        return model.server.listen(0).map(model);
    }

    /** The same with a short story that differs from prompt to prompt. */
    public static Future<FaultModelServer> start(Vertx vertx, FaultScript script) {
        return start(
                vertx,
                script,
                prompt -> "Story " + hash(prompt).substring(0, 12) + "\n\nYou heard music.\n\nIt was good.");
    }

    /** Up to and without {@code /chat/completions}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/v1");
    }

    /** What it saw. */
    public CallJournal journal() {
        return journal;
    }

    /** Calls that arrive from now on follow this script; their numbers go on. */
    public void follow(FaultScript newScript) {
        script = newScript;
    }

    /** Ends all connections. */
    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> serve(request, prompt(body)));
    }

    private void serve(HttpServerRequest request, Prompt prompt) {
        Asked asked = Asked.of(prompt);
        if (!asked.listener().equals(Asked.of(last).listener())) {
            lastOther = last;
        }
        last = prompt;
        long number = numbers.incrementAndGet();
        int turn = turns.merge(asked, 1, Integer::sum);
        Fault fault = guard.letsIn(journal.inFlight(), System.nanoTime())
                ? script.of(new Arrival(number, asked, turn, prompt))
                : Fault.Status.throttled("1");
        int promptTokens = Completion.tokens(prompt.system()) + Completion.tokens(prompt.user());
        journal.started(number, hash(prompt), asked, fault.name(), promptTokens);
        request.response().endHandler(out -> journal.ended(number));
        request.response().closeHandler(gone -> journal.ended(number));
        Completion good = Completion.told(MODEL, stories.apply(prompt), promptTokens);
        new FaultyAnswer(vertx, request, good, this::storyOfAnother, tokens -> journal.billed(number, tokens))
                .give(fault);
    }

    private String storyOfAnother() {
        return stories.apply(lastOther);
    }

    private static Prompt prompt(Buffer body) {
        JsonArray messages = new JsonObject(body).getJsonArray("messages");
        return new Prompt("", content(messages, "system"), content(messages, "user"));
    }

    private static String content(JsonArray messages, String role) {
        return messages.stream()
                .map(JsonObject.class::cast)
                .filter(message -> role.equals(message.getString("role")))
                .map(message -> message.getString("content"))
                .findFirst()
                .orElse("");
    }

    /** As the journal has it: SHA-256 over the system and the user message, in hexadecimal. */
    public static String hash(Prompt prompt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prompt.system().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(prompt.user().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
