package dev.yearlight.repair.reconcile;

import dev.yearlight.domain.ExpectedDay;

/** What became of one day. */
public record Finding(ExpectedDay day, Cause cause) {}
