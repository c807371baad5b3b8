/** What every forked server has in common: a main class that ends with its parent. */
@NullMarked
package dev.yearlight.child;

import org.jspecify.annotations.NullMarked;
