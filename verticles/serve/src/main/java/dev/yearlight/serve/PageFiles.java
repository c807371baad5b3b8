package dev.yearlight.serve;

import dev.yearlight.serve.Archive.Content;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The archive page: a handful of files out of the class path, held in memory; no other file can be asked for. */
final class PageFiles {

    private final Map<String, PageFile> byPath;

    private PageFiles(Map<String, PageFile> byPath) {
        this.byPath = byPath;
    }

    /** One file and its media type. */
    record PageFile(Content content, String mediaType) {}

    static PageFiles load() {
        PageFile page = load("archive.html", "text/html; charset=utf-8");
        return new PageFiles(Map.of(
                "/", page,
                "/archive", page,
                "/archive.css", load("archive.css", "text/css; charset=utf-8"),
                "/archive.js", load("archive.js", "text/javascript; charset=utf-8"),
                "/card.js", load("card.js", "text/javascript; charset=utf-8"),
                "/charts.js", load("charts.js", "text/javascript; charset=utf-8"),
                "/poster.js", load("poster.js", "text/javascript; charset=utf-8"),
                "/words.js", load("words.js", "text/javascript; charset=utf-8"),
                "/favicon.svg", load("favicon.svg", "image/svg+xml")));
    }

    @Nullable
    PageFile at(String path) {
        return byPath.get(path);
    }

    private static PageFile load(String name, String mediaType) {
        try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the page's file " + name + " is missing from the class path");
            }
            byte[] bytes = file.readAllBytes();
            String tag = '"' + HexFormat.of().formatHex(Sha256.digest().digest(bytes)) + '"';
            return new PageFile(new Content(Buffer.buffer(bytes), tag), mediaType);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
