/** What a measured run is made of: invented listeners, their checked stories, and the bytes of the work. */
@NullMarked
package dev.yearlight.bench.script;

import org.jspecify.annotations.NullMarked;
