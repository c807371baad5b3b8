/** Tests of the checker: it passes a healthy run, and catches every fault planted into it. */
@NullMarked
package dev.yearlight.repair.verify;

import org.jspecify.annotations.NullMarked;
