package dev.yearlight.ranking;

import dev.yearlight.domain.Category;

/**
 * A category without a story.
 *
 * @param detail the cause in words, with the numbers that decided; names nothing that was heard
 */
public record Withheld(Category category, WithheldCause cause, String detail) implements Finding {}
