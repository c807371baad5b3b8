package dev.yearlight.common.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import dev.yearlight.codecs.Sha256;
import dev.yearlight.domain.Category;
import dev.yearlight.domain.DayCell;
import dev.yearlight.domain.DayState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DayCellsTest {

    private static final byte[] REPORT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final UserDefinedType TYPE = new UserDefinedTypeBuilder(
                    CqlIdentifier.fromCql("yearlight"), CqlIdentifier.fromCql("day_cell"))
            .withField("state", DataTypes.TINYINT)
            .withField("epoch", DataTypes.INT)
            .withField("term", DataTypes.BIGINT)
            .withField("attempt", DataTypes.TEXT)
            .withField("sha256", DataTypes.BLOB)
            .withField("category", DataTypes.TEXT)
            .withField("title", DataTypes.TEXT)
            .build();

    @ParameterizedTest
    @EnumSource(Category.class)
    void servingReadsOfAWrittenCellWhatTheDriverWrote(Category category) {
        DayCell cell = new DayCell(
                DayState.WRITTEN, 3, 4_000_000_000L, Attempts.numbered(7), Sha256.hex(REPORT), category, "東京");

        assertThat(DayCells.written(20250622, bytes(cell)))
                .isEqualTo(new WrittenDay(
                        LocalDate.of(2025, 6, 22),
                        Attempts.numbered(7),
                        category,
                        ByteBuffer.wrap(Sha256.digest().digest(REPORT))));
    }

    @ParameterizedTest
    @EnumSource(
            value = DayState.class,
            names = {"PARKED", "REMOVED"})
    void otherCellsAreNotReadersBusiness(DayState state) {
        DayCell cell = new DayCell(state, 1, 1, Attempts.numbered(1), "", Category.MUSIC, "");
        assertThat(DayCells.written(20250622, bytes(cell))).isNull();
    }

    @Test
    void readingChangesNothingOfTheRow() {
        ByteBuffer bytes = bytes(
                new DayCell(DayState.WRITTEN, 1, 1, Attempts.numbered(1), Sha256.hex(REPORT), Category.MUSIC, "t"));
        assertThat(DayCells.written(20250622, bytes)).isEqualTo(DayCells.written(20250622, bytes));
    }

    private static ByteBuffer bytes(DayCell cell) {
        return Objects.requireNonNull(
                TypeCodecs.udtOf(TYPE).encode(DayCells.value(TYPE, cell), ProtocolVersion.DEFAULT));
    }
}
