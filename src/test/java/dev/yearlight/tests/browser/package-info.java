/** The archive page as listeners have it: in a real browser, over the real service. */
@NullMarked
package dev.yearlight.tests.browser;

import org.jspecify.annotations.NullMarked;
