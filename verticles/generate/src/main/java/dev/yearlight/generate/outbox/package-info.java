/** What goes out to Kafka: events of written reports, and parked days. */
@NullMarked
package dev.yearlight.generate.outbox;

import org.jspecify.annotations.NullMarked;
