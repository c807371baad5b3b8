package dev.yearlight.domain;

import java.time.LocalDate;

/** One line of a run's manifest: a day that is to end as visible, parked or removed; reconciliation compares with it. */
public record ExpectedDay(ListenerId listener, LocalDate day, int epoch, Category category) {}
