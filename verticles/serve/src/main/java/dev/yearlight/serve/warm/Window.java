package dev.yearlight.serve.warm;

/**
 * Some requests in a row.
 *
 * @param p99Millis what 99 of 100 of those that were answered as expected took at most
 * @param failedShare requests that were not answered as expected, in all: a cold edge turns some away
 * @param compileShare time that the compiler worked meanwhile, in that which passed
 */
record Window(double p99Millis, double failedShare, double compileShare) {}
