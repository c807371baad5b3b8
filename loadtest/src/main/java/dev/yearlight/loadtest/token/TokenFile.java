package dev.yearlight.loadtest.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yearlight.loadtest.listener.SyntheticListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A file of tokens that were signed elsewhere, one a line. */
public final class TokenFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenFile() {}

    /**
     * Its tokens. Each must be of a synthetic listener: nobody warms up as a reader. Signatures are the service's to
     * check.
     */
    public static List<String> read(Path file) throws IOException {
        List<String> tokens = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no token");
        }
        for (int line = 0; line < tokens.size(); line++) {
            if (!synthetic(tokens.get(line))) {
                throw new IllegalArgumentException(
                        "token %d of %s is not of a synthetic listener".formatted(line + 1, file));
            }
        }
        return tokens;
    }

    private static boolean synthetic(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return SyntheticListener.of(claims.path("sub").asText("")).isPresent();
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
