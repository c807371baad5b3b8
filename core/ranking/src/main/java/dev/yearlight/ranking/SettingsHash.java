package dev.yearlight.ranking;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short name for a record's whole content; it reads the components themselves, so that none can be forgotten. */
final class SettingsHash {

    private static final int HEX_DIGITS = 8;

    private SettingsHash() {}

    static String of(Record settings) {
        StringBuilder lines = new StringBuilder();
        write(settings, "", lines);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(Object value, String name, StringBuilder lines) {
        if (value instanceof Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                write(read(part, component), name + '.' + component.getName(), lines);
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> inOrder = new TreeMap<>();
            map.forEach((key, entry) -> inOrder.put(key.toString(), entry));
            inOrder.forEach((key, entry) -> write(entry, name + '.' + key, lines));
        } else {
            lines.append(name).append('=').append(exactly(value)).append('\n');
        }
    }

    /** Bits instead of digits: how a double is written differs between releases of Java. */
    private static String exactly(Object value) {
        return value instanceof Double number ? Double.toHexString(number) : value.toString();
    }

    private static Object read(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("settings are public records", impossible);
        }
    }
}
