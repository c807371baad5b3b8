/** What only a demonstration needs: keys, tokens, and a page to choose a listener from. */
@NullMarked
package dev.yearlight.cli.demo;

import org.jspecify.annotations.NullMarked;
