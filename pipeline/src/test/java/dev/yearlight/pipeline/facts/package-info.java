/** Facts, added up in parts and as a whole. */
@NullMarked
package dev.yearlight.pipeline.facts;

import org.jspecify.annotations.NullMarked;
