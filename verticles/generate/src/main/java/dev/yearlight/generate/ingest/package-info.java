/** From the topic of snapshots to chains: polling, ownership, back-pressure and commits. */
@NullMarked
package dev.yearlight.generate.ingest;

import org.jspecify.annotations.NullMarked;
