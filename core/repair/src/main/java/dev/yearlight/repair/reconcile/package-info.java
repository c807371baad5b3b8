/** What a run was to bring against what is stored. */
@NullMarked
package dev.yearlight.repair.reconcile;

import org.jspecify.annotations.NullMarked;
