package dev.yearlight.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two texts that every prompt is made from.
 *
 * @param version the first 12 hexadecimal digits of the SHA-256 over both, so that no edit goes unseen
 * @param system the creative contract, sent as it is
 * @param user a Qute template over {@code country}, {@code language}, {@code year}, {@code earlier}, {@code day} and
 *     {@code refusal}; it sets them as they are, and what stands between them may depend only on there being earlier
 *     reports and a refusal at all
 */
public record PromptTemplates(String version, String system, String user) {

    private static final int VERSION_DIGITS = 12;

    /** The texts under the version that their content gives. */
    public static PromptTemplates of(String system, String user) {
        return new PromptTemplates(hash(system, user), system, user);
    }

    /**
     * Reads {@code system.txt} and {@code user.txt}.
     *
     * @throws IOException where one of them is missing or is not UTF-8
     */
    public static PromptTemplates load(Path directory) throws IOException {
        return of(Files.readString(directory.resolve("system.txt")), Files.readString(directory.resolve("user.txt")));
    }

    private static String hash(String system, String user) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(system.getBytes(StandardCharsets.UTF_8));
            // Text that moves from one file to the other is a new version too.
            digest.update((byte) 0);
            digest.update(user.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
