/** Warm before ready: connections, statements, stored partitions and the whole path of a request, run until it is steady. */
@NullMarked
package dev.yearlight.serve.warm;

import org.jspecify.annotations.NullMarked;
