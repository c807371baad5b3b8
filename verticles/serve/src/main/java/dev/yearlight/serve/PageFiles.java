package dev.yearlight.serve;

import dev.yearlight.serve.Archive.Content;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The archive page: a handful of files out of the class path, held in memory; no other file can be asked for. */
final class PageFiles {

    private static final List<String> NAMES = List.of(
            "archive.html",
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

    static PageFiles load() {
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
        try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the page's file " + name + " is missing from the class path");
            }
            byte[] bytes = file.readAllBytes();
            String tag = '"' + HexFormat.of().formatHex(Sha256.digest().digest(bytes)) + '"';
            return new PageFile(new Content(Buffer.buffer(bytes), tag), mediaType(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".html" -> "text/html; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            case ".woff2" -> "font/woff2";
            default -> throw new IllegalStateException("the page's file " + name + " is of no known type");
        };
    }
}
