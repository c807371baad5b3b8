package dev.yearlight.bench.script;

// Never compared, so arrays as components do no harm: a record here is a bundle of bytes.
/**
 * One day of a template as bytes: what the scripted model answers, and what a bare client sends and stores.
 *
 * @param key of its request
 * @param answer the model's, as JSON
 * @param request the body that the worker sends for it
 * @param report as it is stored
 * @param lineage as it is stored
 * @param event that tells of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScriptedDay(long key, byte[] answer, byte[] request, byte[] report, byte[] lineage, byte[] event) {}
