package dev.yearlight.ops;

import dev.yearlight.common.page.PageBytes;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The live page: a handful of files out of the class path, held in memory; no other file can be asked for. */
final class PageFiles {

    private static final String PAGE = "run.html";
    private static final List<String> NAMES = List.of(
            PAGE,
            "fonts.css",
            "run.css",
            "panels.css",
            "run.js",
            "feed.js",
            "panels.js",
            "pictures.js",
            "theme.js",
            "words.js",
            "elements.js",
            "favicon.svg",
            "fonts/fraunces-latin.woff2",
            "fonts/fraunces-latin-ext.woff2",
            "fonts/instrument-sans-latin.woff2",
            "fonts/instrument-sans-latin-ext.woff2");

    private final Map<String, PageFile> byPath;

    private PageFiles(Map<String, PageFile> byPath) {
        this.byPath = byPath;
    }

    /**
     * One file.
     *
     * @param entityTag a strong one, with its quotes
     */
    record PageFile(Buffer bytes, String mediaType, String entityTag) {}

    static PageFiles load() {
        Map<String, PageFile> byPath = new TreeMap<>();
        for (String name : NAMES) {
            byPath.put("/page/" + name, load(name));
        }
        byPath.put("/", load(PAGE));
        return new PageFiles(byPath);
    }

    @Nullable
    PageFile at(String path) {
        return byPath.get(path);
    }

    private static PageFile load(String name) {
        byte[] bytes = PageBytes.read(PageFiles.class, name);
        return new PageFile(Buffer.buffer(bytes), PageBytes.mediaType(name), PageBytes.entityTag(bytes));
    }
}
