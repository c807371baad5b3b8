package dev.yearlight.domain;

/**
 * What a model wrote: plain text, not yet trusted.
 *
 * @param title one line
 * @param body paragraphs, separated by blank lines
 */
public record Story(String title, String body) {}
