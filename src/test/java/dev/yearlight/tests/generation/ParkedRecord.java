package dev.yearlight.tests.generation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the headers of what was parked. */
final class ParkedRecord {

    private ParkedRecord() {}

    /** The header's text; fails where it is not there. */
    static String header(ConsumerRecord<byte[], byte[]> parked, String name) {
        Header header = parked.headers().lastHeader(name);
        if (header == null) {
            throw new AssertionError("a parked record has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The names and texts of all headers. */
    static List<String> texts(ConsumerRecord<byte[], byte[]> parked) {
        return Arrays.stream(parked.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
