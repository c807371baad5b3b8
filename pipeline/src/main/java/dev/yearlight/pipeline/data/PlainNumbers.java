package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.values.ValuesReader;

/** Numbers as they lie in a page, little end first; Parquet's own reader takes each through a stream. */
final class PlainNumbers extends ValuesReader {

    private final int size;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    PlainNumbers(boolean small) {
        this.size = small ? Integer.BYTES : Long.BYTES;
    }

    @Override
    public void initFromPage(int count, ByteBufferInputStream page) throws IOException {
        bytes = page.slice(page.available()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int readInteger() {
        return bytes.getInt();
    }

    @Override
    public long readLong() {
        return bytes.getLong();
    }

    @Override
    public void skip() {
        bytes.position(bytes.position() + size);
    }
}
