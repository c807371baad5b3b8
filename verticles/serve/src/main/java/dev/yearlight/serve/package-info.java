/** The role that reads: the archive API behind a token, the archive page, and a port for those on call. */
@NullMarked
package dev.yearlight.serve;

import org.jspecify.annotations.NullMarked;
