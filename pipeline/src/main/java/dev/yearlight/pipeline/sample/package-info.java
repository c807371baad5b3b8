/** Synthetic listeners: invented catalogs and plausible years with planted remarkable days, the same for the same seed. */
@NullMarked
package dev.yearlight.pipeline.sample;

import org.jspecify.annotations.NullMarked;
