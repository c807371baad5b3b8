/** Tests of where data sets lie. */
@NullMarked
package dev.yearlight.pipeline.storage;

import org.jspecify.annotations.NullMarked;
