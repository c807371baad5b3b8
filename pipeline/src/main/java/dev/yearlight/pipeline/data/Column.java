package dev.yearlight.pipeline.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.jspecify.annotations.Nullable;

/**
 * One column of a Parquet file, value by value. What the pages hold once, in a dictionary, is decoded once; the record
 * readers of Parquet's libraries would make it anew for each row.
 */
abstract class Column {

    private final ColumnDescriptor descriptor;
    private @Nullable PageReader pages;
    private @Nullable Dictionary dictionary;
    private Levels levels = Levels.ALL_THERE;
    private int leftOfPage;

    Column(ColumnDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** Turns to the next row group. */
    final void load(PageReader itsPages) throws IOException {
        pages = itsPages;
        leftOfPage = 0;
        DictionaryPage page = itsPages.readDictionaryPage();
        dictionary = page == null ? null : page.getEncoding().initDictionary(descriptor, page);
        begin(dictionary);
    }

    /** Begins with the values of a row group. */
    abstract void begin(@Nullable Dictionary itsDictionary);

    /** Begins with the values of a page; they are places in the dictionary, or stand for themselves. */
    abstract void begin(ValuesReader values, boolean places);

    /** A faster way to the values that stand for themselves; null where there is none. */
    @Nullable
    ValuesReader plain() {
        return null;
    }

    /** Steps to the next row; false where it has no value. */
    final boolean step() {
        if (leftOfPage == 0) {
            turnPage();
        }
        leftOfPage--;
        return levels.next();
    }

    final IllegalArgumentException missing() {
        return new IllegalArgumentException("its " + name() + " is null");
    }

    final String name() {
        return descriptor.getPath()[0];
    }

    private void turnPage() {
        try {
            while (leftOfPage == 0) {
                DataPage page = Objects.requireNonNull(pages).readPage();
                if (page == null) {
                    throw new IllegalArgumentException("its " + name() + " has fewer values than there are rows");
                }
                leftOfPage = page.getValueCount();
                open(page);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void open(DataPage page) throws IOException {
        switch (page) {
            case DataPageV1 first -> open(first);
            case DataPageV2 second -> open(second);
            default -> throw new IllegalArgumentException("its " + name() + " is in a page of an unknown kind");
        }
    }

    private void open(DataPageV1 page) throws IOException {
        ByteBufferInputStream bytes = page.getBytes().toInputStream();
        ValuesReader repetition = page.getRlEncoding().getValuesReader(descriptor, ValuesType.REPETITION_LEVEL);
        repetition.initFromPage(page.getValueCount(), bytes);
        ValuesReader definition = page.getDlEncoding().getValuesReader(descriptor, ValuesType.DEFINITION_LEVEL);
        definition.initFromPage(page.getValueCount(), bytes);
        levels = nullable() ? () -> definition.readInteger() == 1 : Levels.ALL_THERE;
        open(page.getValueEncoding(), page.getValueCount(), bytes);
    }

    private void open(DataPageV2 page) throws IOException {
        RunLengthBitPackingHybridDecoder definition = new RunLengthBitPackingHybridDecoder(
                1, page.getDefinitionLevels().toInputStream());
        levels = nullable() ? () -> read(definition) == 1 : Levels.ALL_THERE;
        open(page.getDataEncoding(), page.getValueCount(), page.getData().toInputStream());
    }

    private void open(Encoding encoding, int count, ByteBufferInputStream bytes) throws IOException {
        ValuesReader values;
        ValuesReader plain = encoding == Encoding.PLAIN ? plain() : null;
        if (encoding.usesDictionary()) {
            if (dictionary == null) {
                throw new IllegalArgumentException("its " + name() + " lacks the dictionary");
            }
            values = encoding.getDictionaryBasedValuesReader(descriptor, ValuesType.VALUES, dictionary);
        } else {
            values = plain == null ? encoding.getValuesReader(descriptor, ValuesType.VALUES) : plain;
        }
        values.initFromPage(count, bytes);
        begin(values, encoding.usesDictionary());
    }

    private boolean nullable() {
        return descriptor.getMaxDefinitionLevel() > 0;
    }

    private static int read(RunLengthBitPackingHybridDecoder levels) {
        try {
            return levels.readInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Which rows of a page have a value. */
    @FunctionalInterface
    private interface Levels {

        Levels ALL_THERE = () -> true;

        boolean next();
    }
}
