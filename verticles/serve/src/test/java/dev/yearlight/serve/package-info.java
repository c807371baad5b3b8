/** Tests of serving: over HTTP on free ports, with an issuer and an archive of their own. */
@NullMarked
package dev.yearlight.serve;

import org.jspecify.annotations.NullMarked;
