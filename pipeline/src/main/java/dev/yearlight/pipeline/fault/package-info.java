/** Tells faulty upstream data by what a ranking run saw of it, before anything is published. */
@NullMarked
package dev.yearlight.pipeline.fault;

import org.jspecify.annotations.NullMarked;
