package dev.yearlight.serve.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON Web Key Set (RFC 7517); what is wrong is said so that it can follow the name of its source.
 *
 * <p>Keys for other uses or of kinds that no token here is signed with are left out. A set that holds a secret, or that
 * contradicts itself, is refused whole: whoever made it did not mean what it says.
 */
final class JsonWebKeySet {

    private static final ObjectMapper MAPPER = new ObjectMapper(StrictJson.FACTORY);
    private static final int MOST_KEYS = 64;
    private static final int LONGEST_ID = 256;
    /** Members of private keys (RFC 7518, section 6.3.2) and of symmetric ones. */
    private static final List<String> SECRETS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private JsonWebKeySet() {}

    /** At least one key; each has an id where there are several. */
    static List<VerificationKey> parse(byte[] json) {
        JsonNode set = read(json).path("keys");
        require(set.isArray() && !set.isEmpty(), "must hold an object with a list 'keys'");
        require(set.size() <= MOST_KEYS, "holds more than " + MOST_KEYS + " keys");
        List<VerificationKey> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode key : set) {
            require(key.isObject(), "holds a key that is no object");
            require(SECRETS.stream().noneMatch(key::has), "holds a private or a symmetric key");
            require(!text(key, "kty").equals("oct"), "holds a symmetric key");
            String id = text(key, "kid");
            require(id.length() <= LONGEST_ID, "holds a key whose id is too long");
            if (isForTokens(key)) {
                Optional<VerificationKey> usable =
                        JsonWebKey.parse(key).map(publicKey -> VerificationKey.of(id, publicKey));
                usable.filter(taken -> isNamed(taken.algorithm(), text(key, "alg")))
                        .ifPresent(taken -> {
                            require(ids.add(id), "holds two keys with one id, or several without");
                            keys.add(taken);
                        });
            }
        }
        require(!keys.isEmpty(), "holds no key for signatures with RS256, ES256 or EdDSA");
        require(keys.size() == 1 || !ids.contains(""), "holds several keys, and one has no id");
        return List.copyOf(keys);
    }

    private static boolean isForTokens(JsonNode key) {
        boolean use = !key.has("use") || text(key, "use").equals("sig");
        boolean operations = !key.has("key_ops") || contains(key.path("key_ops"), "verify");
        return use && operations;
    }

    /** {@code Ed25519} is what RFC 9864 calls the one curve of EdDSA that is taken here. */
    private static boolean isNamed(SignatureAlgorithm algorithm, String name) {
        return name.isEmpty()
                || name.equals(algorithm.label())
                || (algorithm == SignatureAlgorithm.EDDSA && name.equals("Ed25519"));
    }

    private static boolean contains(JsonNode list, String wanted) {
        for (JsonNode item : list) {
            if (item.isTextual() && item.textValue().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode read(byte[] json) {
        try (JsonParser parser = StrictJson.parser(json)) {
            JsonNode tree = MAPPER.readTree(parser);
            require(tree != null && parser.nextToken() == null, "is no JSON, or more than one");
            return tree;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("is no JSON that is strict enough", malformed);
        }
    }

    static String text(JsonNode key, String member) {
        JsonNode value = key.path(member);
        require(value.isMissingNode() || value.isTextual(), "holds a key whose '" + member + "' is no text");
        return value.asText("");
    }

    static void require(boolean fulfilled, String problem) {
        if (!fulfilled) {
            throw new IllegalArgumentException(problem);
        }
    }
}
