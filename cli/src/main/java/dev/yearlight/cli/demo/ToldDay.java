package dev.yearlight.cli.demo;

/**
 * A story as the archive serves it, in as far as the demonstration names it.
 *
 * @param category the category's name, as {@code MUSIC}
 * @param categoryName the words that listeners read
 */
public record ToldDay(String category, String categoryName, String title) {}
