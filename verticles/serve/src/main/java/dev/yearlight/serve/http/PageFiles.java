package dev.yearlight.serve.http;

import dev.yearlight.common.page.PageBytes;
import dev.yearlight.serve.archive.Archive.Content;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The archive page: a handful of files out of the class path, held in memory; no other file can be asked for. */
public final class PageFiles {

    private static final List<String> NAMES = List.of(
            "archive.html",
            "fonts.css",
            "archive.css",
            "cards.css",
            "archive.js",
            "cards.js",
            "charts.js",
            "elements.js",
            "poster.js",
            "words.js",
            "favicon.svg",
            "fonts/fraunces-latin.woff2",
            "fonts/fraunces-latin-ext.woff2",
            "fonts/fraunces-italic-latin.woff2",
            "fonts/instrument-sans-latin.woff2",
            "fonts/instrument-sans-latin-ext.woff2");

    private final Map<String, PageFile> byPath;

    private PageFiles(Map<String, PageFile> byPath) {
        this.byPath = byPath;
    }

    /** One file, and the headers that it is sent with: as it is, compressed, and where the client has it already. */
    record PageFile(Content content, MultiMap headers, MultiMap gzipHeaders, MultiMap knownHeaders) {}

    /** Reads and compresses all of them. */
    public static PageFiles load() {
        Map<String, PageFile> byPath = new HashMap<>();
        for (String name : NAMES) {
            byPath.put("/page/" + name, load(name));
        }
        PageFile page = load("archive.html");
        byPath.put("/", page);
        byPath.put("/archive", page);
        return new PageFiles(Map.copyOf(byPath));
    }

    @Nullable
    PageFile at(String path) {
        return byPath.get(path);
    }

    private static PageFile load(String name) {
        byte[] bytes = PageBytes.read(PageFiles.class, name);
        MultiMap headers = Replies.page(PageBytes.mediaType(name));
        return new PageFile(
                new Content(Buffer.buffer(bytes), PageBytes.entityTag(bytes), twinOf(name, bytes)),
                headers.copy(false),
                headers.copy(true).set("content-encoding", "gzip").copy(false),
                headers.copy(true).remove(HttpHeaders.CONTENT_TYPE).copy(false));
    }

    /** Fonts are compressed in themselves. */
    private static @Nullable Buffer twinOf(String name, byte[] bytes) {
        if (name.endsWith(".woff2")) {
            return null;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(compressed.toByteArray());
    }
}
