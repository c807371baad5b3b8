package dev.yearlight.bench.load;

import dev.yearlight.bench.process.Parent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The load generator as a process. Orders: {@code port tokens-file first connections schedule samples-file}; the answer
 * is {@code LOADED}, with the samples in their file.
 */
public final class LoadMain {

    private LoadMain() {}

    /** Sends loads until its parent lets go of it. */
    public static void main(String[] arguments) throws IOException {
        Map<Path, List<byte[]>> requests = new HashMap<>();
        try (Parent parent = Parent.ofProcess()) {
            parent.tell("READY");
            for (Optional<String> order = parent.nextOrder(); order.isPresent(); order = parent.nextOrder()) {
                String[] words = order.get().split(" ", -1);
                Path tokens = Path.of(words[1]);
                if (!requests.containsKey(tokens)) {
                    requests.put(tokens, requests(tokens));
                }
                new Loader(Integer.parseInt(words[0]), requests.get(tokens), Integer.parseInt(words[3]))
                        .run(Integer.parseInt(words[2]), Schedule.parse(words[4]))
                        .write(Path.of(words[5]));
                parent.tell("LOADED");
            }
        }
        System.exit(0);
    }

    private static List<byte[]> requests(Path tokens) throws IOException {
        return Files.readAllLines(tokens).stream()
                .map(token -> ("GET /v1/archive HTTP/1.1\r\nHost: localhost\r\nUser-Agent: yearlight-bench\r\n"
                                + "Accept: application/json\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}
