package dev.yearlight.common.store;

import com.datastax.oss.driver.api.core.data.ByteUtils;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import dev.yearlight.domain.AttemptId;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Day cells as values of the type {@code day_cell}. */
final class DayCells {

    private static final byte PARKED = 0;
    private static final byte WRITTEN = 1;
    private static final byte REMOVED = 2;

    private static final Map<String, Category> BY_NAME = Arrays.stream(Category.values())
            .collect(Collectors.toUnmodifiableMap(Category::name, category -> category));

    private DayCells() {}

    static UdtValue value(UserDefinedType type, DayCell cell) {
        return type.newValue()
                .setByte("state", code(cell.state()))
                .setInt("epoch", cell.epoch())
                .setLong("term", cell.term())
                .setString("attempt", cell.attempt().value())
                .setByteBuffer("sha256", ByteBuffer.wrap(HexFormat.of().parseHex(cell.sha256())))
                .setString("category", cell.category().name())
                .setString("title", cell.title());
    }

    static DayCell cell(UdtValue value) {
        return new DayCell(
                state(value.getByte("state")),
                value.getInt("epoch"),
                value.getLong("term"),
                new AttemptId(text(value, "attempt")),
                HexFormat.of().formatHex(ByteUtils.getArray(Objects.requireNonNull(value.getByteBuffer("sha256")))),
                category(text(value, "category")),
                text(value, "title"));
    }

    /**
     * A cell as it lies in a row, read without the driver's codecs; null unless its day is written.
     *
     * @param cell the fields of {@code day_cell} in their order, each with its length before it
     */
    static @Nullable WrittenDay written(int day, ByteBuffer cell) {
        ByteBuffer fields = cell.duplicate();
        DayState state = state(field(fields).get());
        if (state != DayState.WRITTEN) {
            return null;
        }
        field(fields);
        field(fields);
        AttemptId attempt = new AttemptId(text(field(fields)));
        ByteBuffer sha256 = field(fields);
        return new WrittenDay(DayNumber.date(day), attempt, category(text(field(fields))), sha256);
    }

    private static ByteBuffer field(ByteBuffer fields) {
        int length = fields.getInt();
        ByteBuffer field = fields.slice(fields.position(), length);
        fields.position(fields.position() + length);
        return field;
    }

    private static String text(ByteBuffer field) {
        return StandardCharsets.UTF_8.decode(field).toString();
    }

    private static String text(UdtValue value, String field) {
        return Objects.requireNonNull(value.getString(field), field);
    }

    /** A category of a newer writer reads as unknown. */
    private static Category category(String name) {
        return BY_NAME.getOrDefault(name, Category.UNKNOWN);
    }

    private static byte code(DayState state) {
        return switch (state) {
            case PARKED -> PARKED;
            case WRITTEN -> WRITTEN;
            case REMOVED -> REMOVED;
        };
    }

    private static DayState state(byte code) {
        return switch (code) {
            case PARKED -> DayState.PARKED;
            case WRITTEN -> DayState.WRITTEN;
            case REMOVED -> DayState.REMOVED;
            default -> throw new IllegalStateException("a day cell has the unknown state " + code);
        };
    }
}
