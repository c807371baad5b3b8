/** Every wire form: Avro for Kafka and files, JSON for readers, for storage and for the model. */
@NullMarked
package dev.yearlight.codecs;

import org.jspecify.annotations.NullMarked;
