/** What a ranking run saw, added up so that it fits into a small file: the ground for detectors and for the summary. */
@NullMarked
package dev.yearlight.pipeline.facts;

import org.jspecify.annotations.NullMarked;
