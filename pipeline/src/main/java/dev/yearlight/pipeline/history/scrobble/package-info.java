/** The logs of services that record what others play: Last.fm, ListenBrainz, Maloja, Libre.fm; all tell the START. */
@NullMarked
package dev.yearlight.pipeline.history.scrobble;

import org.jspecify.annotations.NullMarked;
