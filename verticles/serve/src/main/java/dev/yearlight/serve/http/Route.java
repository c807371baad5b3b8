package dev.yearlight.serve.http;

import dev.yearlight.serve.http.PageFiles.PageFile;

/** Where a path leads. */
sealed interface Route {

    /** The days of the token's subject. */
    record WholeArchive() implements Route {}

    /**
     * One of them.
     *
     * @param day as it stands in the path; may be anything
     */
    record OneDay(String day) implements Route {}

    /** A file of the archive page. */
    record Page(PageFile file) implements Route {}

    /** Nowhere. */
    record Unknown() implements Route {}

    String ARCHIVE = "/v1/archive";

    /** Paths are compared as they are sent: nothing is decoded, so nothing can be smuggled. */
    static Route of(String path, PageFiles page) {
        if (path.equals(ARCHIVE)) {
            return new WholeArchive();
        }
        if (path.startsWith(ARCHIVE + "/") && path.indexOf('/', ARCHIVE.length() + 1) < 0) {
            return new OneDay(path.substring(ARCHIVE.length() + 1));
        }
        PageFile file = page.at(path);
        return file == null ? new Unknown() : new Page(file);
    }
}
