package dev.yearlight.local.writer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat completion as it is asked for; options that change nothing for a grammar are accepted and left alone.
 *
 * @param userMessage the last user message
 * @param characters of all messages together
 * @param stream whether to answer in pieces
 * @param usageInStream whether the last piece tells the usage
 * @param longestAnswer tokens that the answer may have
 */
record ChatRequest(String userMessage, int characters, boolean stream, boolean usageInStream, int longestAnswer) {

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");

    static ChatRequest read(Buffer body) throws BadRequest {
        JsonObject request = object(body);
        model(request);
        if (number(request, "n", 1, 128, 1) != 1) {
            throw BadRequest.of("n", "The house writer gives one choice: 'n' must be 1.");
        }
        String user = "";
        int characters = 0;
        JsonArray messages = messages(request);
        for (int index = 0; index < messages.size(); index++) {
            JsonObject message = messages.getValue(index) instanceof JsonObject object ? object : new JsonObject();
            String place = "messages.[" + index + "]";
            String role = message.getValue("role") instanceof String given ? given : "";
            if (!ROLES.contains(role)) {
                throw BadRequest.of(
                        place + ".role",
                        "Invalid value for '" + place + ".role': expected one of system, "
                                + "developer, user, assistant, tool, function.");
            }
            String content = content(message.getValue("content"), place, role);
            characters += content.length();
            user = role.equals("user") ? content : user;
        }
        return new ChatRequest(
                user,
                characters,
                flag(request, "stream"),
                request.getValue("stream_options") instanceof JsonObject options && flag(options, "include_usage"),
                Math.min(
                        number(request, "max_tokens", 1, Integer.MAX_VALUE, Integer.MAX_VALUE),
                        number(request, "max_completion_tokens", 1, Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }

    private static JsonObject object(Buffer body) throws BadRequest {
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException notJson) {
            throw new BadRequest(400, "The body of the request is not a JSON object.", null, null);
        }
    }

    private static void model(JsonObject request) throws BadRequest {
        Object model = request.getValue("model");
        if (!(model instanceof String name) || name.isBlank()) {
            throw BadRequest.of("model", "You must provide a model parameter.");
        }
        if (!name.equals(HouseWriterVerticle.MODEL)) {
            throw new BadRequest(
                    404,
                    "The model does not exist; the house writer serves " + HouseWriterVerticle.MODEL + " alone.",
                    "model",
                    "model_not_found");
        }
    }

    private static JsonArray messages(JsonObject request) throws BadRequest {
        if (request.getValue("messages") instanceof JsonArray messages && !messages.isEmpty()) {
            return messages;
        }
        throw BadRequest.of("messages", "'messages' must be an array with at least one message.");
    }

    /** Plain text, or parts of text. */
    private static String content(@Nullable Object content, String place, String role) throws BadRequest {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof JsonArray parts && !parts.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (Object part : parts) {
                if (!(part instanceof JsonObject object) || !(object.getValue("text") instanceof String piece)) {
                    throw BadRequest.of(place + ".content", "The house writer reads parts of type text only.");
                }
                text.append(piece);
            }
            return text.toString();
        }
        if (content == null && role.equals("assistant")) {
            return "";
        }
        throw BadRequest.of(
                place + ".content", "Invalid type for '" + place + ".content': expected a string or an array.");
    }

    private static boolean flag(JsonObject request, String name) throws BadRequest {
        Object value = request.getValue(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw BadRequest.of(name, "Invalid type for '" + name + "': expected a boolean.");
    }

    private static int number(JsonObject request, String name, int least, int most, int otherwise) throws BadRequest {
        Object value = request.getValue(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw BadRequest.of(
                name, "Invalid value for '" + name + "': expected a whole number of at least " + least + ".");
    }
}
