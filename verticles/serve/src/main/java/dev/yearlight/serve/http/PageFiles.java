package dev.yearlight.serve.http;

import dev.yearlight.common.page.PageBytes;
import dev.yearlight.serve.archive.Archive.Content;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** One file and its media type. */
    record PageFile(Content content, String mediaType) {}

    /** Reads all of them. */
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
        return new PageFile(new Content(Buffer.buffer(bytes), PageBytes.entityTag(bytes)), PageBytes.mediaType(name));
    }
}
