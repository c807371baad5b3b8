/** Servers of a cluster as child processes of one machine: each on a class path of its own, none outliving its parent. */
@NullMarked
package dev.yearlight.local.server;

import org.jspecify.annotations.NullMarked;
