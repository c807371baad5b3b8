/** Which call may go out, where and when: limits that find themselves, budgets, shares, cooldown and failover. */
@NullMarked
package dev.yearlight.generation.admission;

import org.jspecify.annotations.NullMarked;
