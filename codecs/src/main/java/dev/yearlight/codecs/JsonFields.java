package dev.yearlight.codecs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The fields of one JSON object that must be there; what is missing or of another type throws
 * {@link IllegalArgumentException} with the field's name.
 */
record JsonFields(JsonNode json, String what) {

    String text(String name) {
        JsonNode value = json.path(name);
        require(value.isTextual(), name, "a string");
        return value.textValue();
    }

    <T> T text(String name, Function<String, T> maker) {
        return maker.apply(text(name));
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    <E extends Enum<E>> E symbol(String name, Class<E> type) {
        String symbol = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(symbol))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(what + "." + name + " must be a " + type.getSimpleName()));
    }

    int integer(String name) {
        JsonNode value = json.path(name);
        require(value.isIntegralNumber() && value.canConvertToInt(), name, "an integer");
        return value.intValue();
    }

    long number(String name) {
        JsonNode value = json.path(name);
        require(value.isIntegralNumber() && value.canConvertToLong(), name, "an integer");
        return value.longValue();
    }

    double real(String name) {
        JsonNode value = json.path(name);
        require(value.isNumber(), name, "a number");
        return value.doubleValue();
    }

    JsonFields object(String name) {
        JsonNode value = json.path(name);
        require(value.isObject(), name, "an object");
        return new JsonFields(value, name);
    }

    <T> List<T> objects(String name, Function<JsonFields, T> maker) {
        return list(name, item -> {
            require(item.isObject(), name, "a list of objects");
            return maker.apply(new JsonFields(item, name));
        });
    }

    <T> List<T> texts(String name, Function<String, T> maker) {
        return list(name, item -> {
            require(item.isTextual(), name, "a list of strings");
            return maker.apply(item.textValue());
        });
    }

    List<Integer> integers(String name) {
        return list(name, item -> {
            require(item.isIntegralNumber() && item.canConvertToInt(), name, "a list of integers");
            return item.intValue();
        });
    }

    private <T> List<T> list(String name, Function<JsonNode, T> maker) {
        JsonNode items = json.path(name);
        require(items.isArray(), name, "a list");
        List<T> made = new ArrayList<>(items.size());
        items.forEach(item -> made.add(maker.apply(item)));
        return made;
    }

    private void require(boolean asExpected, String name, String expected) {
        if (!asExpected) {
            throw new IllegalArgumentException(what + "." + name + " must be " + expected);
        }
    }
}
