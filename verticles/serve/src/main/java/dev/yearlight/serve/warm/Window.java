package dev.yearlight.serve.warm;

/**
 * Some requests in a row.
 *
 * @param p99Millis what 99 of 100 took at most
 * @param compileShare time that the compiler worked meanwhile, in that which passed
 */
record Window(double p99Millis, double compileShare) {}
