/** Dashboards and alert rules speak of metrics that exist. */
@NullMarked
package dev.yearlight.tests.metrics;

import org.jspecify.annotations.NullMarked;
