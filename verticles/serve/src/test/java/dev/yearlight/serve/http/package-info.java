/** Tests of the edge: its policies over a clock that is told, its behaviour over real sockets. */
@NullMarked
package dev.yearlight.serve.http;

import org.jspecify.annotations.NullMarked;
