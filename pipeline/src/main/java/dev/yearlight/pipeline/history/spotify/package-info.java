/** The histories that Spotify sends: account data and extended streaming history. */
@NullMarked
package dev.yearlight.pipeline.history.spotify;

import org.jspecify.annotations.NullMarked;
