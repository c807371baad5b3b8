package dev.yearlight.tests.backends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.yearlight.domain.ListenerId;
import dev.yearlight.domain.Snapshot;
import dev.yearlight.generation.PromptRenderer;
import dev.yearlight.generation.PromptTemplates;
import dev.yearlight.local.writer.HouseWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OpenAI-compatible server that answers as the house writer and keeps a journal of its own of who asked for what.
 *
 * <p>It knows listeners by the facts of their year, since prompts hold no ids.
 */
public final class WitnessModel implements AutoCloseable {

    private static final Pattern YEAR = Pattern.compile("<year>\n(.*)\n</year>");
    private static final Pattern EARLIER = Pattern.compile("\\{\"day\":\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern DATE = Pattern.compile("<day>\n\\{\"date\":\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HouseWriter writer = new HouseWriter();
    private final Map<String, ListenerId> listeners = new HashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> overlapping = new CopyOnWriteArrayList<>();
    private final Set<ListenerId> asking = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Predicate<Call> held = call -> true;
    private volatile Duration latency = Duration.ZERO;
    private volatile Predicate<Call> unfit = call -> false;

    /**
     * One request.
     *
     * @param earlier days of the earlier reports in the prompt
     * @param again whether it asks anew after a refused text
     */
    public record Call(ListenerId listener, LocalDate day, List<LocalDate> earlier, boolean again) {}

    private WitnessModel(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port. */
    public static WitnessModel start(List<Snapshot> listeners) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WitnessModel model = new WitnessModel(server);
        PromptRenderer prompts = new PromptRenderer(
                PromptTemplates.load(Path.of(System.getProperty("yearlight.home"), "config/prompts/archive")));
        for (Snapshot listener : listeners) {
            String prompt = prompts.of(listener)
                    .of(listener.days().getFirst(), List.of(), Optional.empty())
                    .user();
            model.listeners.put(found(YEAR, prompt), listener.listener());
        }
        server.createContext("/v1/chat/completions", model::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return model;
    }

    /** The base address of the API. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Every call so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls so far, without those that ask anew after a refused text. */
    public List<Call> firstCalls() {
        return calls.stream().filter(call -> !call.again()).toList();
    }

    /** Calls that came while another one of the same listener was not answered. */
    public List<Call> overlapping() {
        return List.copyOf(overlapping);
    }

    /** Forgets all calls. */
    public void forget() {
        calls.clear();
    }

    /** Answers nobody from now on. */
    public void hold() {
        holdOn(call -> true);
    }

    /** Answers everybody but these from now on. */
    public void holdOn(Predicate<Call> calls) {
        held = calls;
        gate = new CountDownLatch(1);
    }

    /** Takes so long for each answer from now on. */
    public void answerAfter(Duration newLatency) {
        latency = newLatency;
    }

    /** Answers everybody who waits, and those who come. */
    public void release() {
        gate.countDown();
    }

    /** Calls that wait for an answer. */
    public int waiting() {
        return asking.size();
    }

    /** Answers these calls with an empty text. */
    public void failOn(Predicate<Call> calls) {
        unfit = calls;
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String prompt = userMessage(exchange.getRequestBody().readAllBytes());
            Call call = call(prompt);
            calls.add(call);
            boolean alone = asking.add(call.listener());
            if (!alone) {
                overlapping.add(call);
            }
            try {
                take(latency);
                if (held.test(call)) {
                    gate.await();
                }
            } finally {
                asking.remove(call.listener());
            }
            byte[] answer = completion(unfit.test(call) ? "" : writer.compose(prompt));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(Duration time) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        if (never) {
            throw new IllegalStateException("nobody counts it down");
        }
    }

    private Call call(String prompt) {
        ListenerId listener = listeners.get(found(YEAR, prompt));
        if (listener == null) {
            throw new IllegalStateException("a prompt of nobody");
        }
        String beforeDay = prompt.substring(0, prompt.indexOf("<day>"));
        List<LocalDate> earlier = EARLIER.matcher(beforeDay)
                .results()
                .map(match -> LocalDate.parse(match.group(1)))
                .toList();
        return new Call(
                listener, LocalDate.parse(found(DATE, prompt)), earlier, prompt.contains("The last text was refused"));
    }

    private static String userMessage(byte[] request) throws IOException {
        for (JsonNode message : JSON.readTree(request).path("messages")) {
            if (message.path("role").asText().equals("user")) {
                return message.path("content").asText();
            }
        }
        throw new IOException("a request without a user message");
    }

    private static byte[] completion(String text) throws JsonProcessingException {
        Map<String, Object> choice =
                Map.of("index", 0, "message", Map.of("role", "assistant", "content", text), "finish_reason", "stop");
        return JSON.writeValueAsString(Map.of(
                        "id",
                        "chatcmpl-witness",
                        "object",
                        "chat.completion",
                        "created",
                        0,
                        "model",
                        "witness",
                        "choices",
                        List.of(choice),
                        "usage",
                        Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String prompt) {
        Matcher matcher = pattern.matcher(prompt);
        if (!matcher.find()) {
            throw new IllegalStateException("a prompt without " + pattern);
        }
        return matcher.group(1);
    }
}
