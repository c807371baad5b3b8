package dev.yearlight.pipeline.check;

import java.io.IOException;
import java.util.List;

/** One look at plays, row after row and file after file; memory does not grow with them. */
interface PlayCheck {

    /** The next row. */
    void see(PlayAt row) throws IOException;

    /** What it came to; asked once, after the last row. */
    List<Line> lines() throws IOException;
}
