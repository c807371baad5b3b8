/** Imports what is known of tracks into the catalog data set: a documented CSV, or the tables of a MusicBrainz dump. */
@NullMarked
package dev.yearlight.pipeline.catalog;

import org.jspecify.annotations.NullMarked;
