/** Imports what people can download of their own listening, whoever sent it, as folders, zips or single files. */
@NullMarked
package dev.yearlight.pipeline.history;

import org.jspecify.annotations.NullMarked;
