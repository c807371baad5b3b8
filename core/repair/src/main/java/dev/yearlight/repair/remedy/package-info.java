/** Taking reports back and ordering them anew: a fixed set, dry run first, with an audit record. */
@NullMarked
package dev.yearlight.repair.remedy;

import org.jspecify.annotations.NullMarked;
