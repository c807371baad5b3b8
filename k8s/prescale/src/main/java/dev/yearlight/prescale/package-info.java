/** Holding an autoscaler of Kubernetes at a planned number, until every pod is warm, and giving it back. */
@NullMarked
package dev.yearlight.prescale;

import org.jspecify.annotations.NullMarked;
