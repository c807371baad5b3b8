/** Holding an autoscaler, tested against a stand-in that speaks the API server's protocol. */
@NullMarked
package dev.yearlight.prescale;

import org.jspecify.annotations.NullMarked;
