/** Invented archives of synthetic listeners: written through the ordinary store, taken away again. */
@NullMarked
package dev.yearlight.cli.synthetic;

import org.jspecify.annotations.NullMarked;
