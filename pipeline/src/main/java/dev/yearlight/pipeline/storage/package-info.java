/** Where data sets lie: a folder of this machine, or a prefix of an object store that is named by a URI. */
@NullMarked
package dev.yearlight.pipeline.storage;

import org.jspecify.annotations.NullMarked;
