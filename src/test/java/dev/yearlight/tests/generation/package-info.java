/** The role that writes over a real Kafka and a real Cassandra: crashes, redelivery, ownership and bad records. */
@NullMarked
package dev.yearlight.tests.generation;

import org.jspecify.annotations.NullMarked;
