/** The kill switch for the text of a cohort: rules of what serving must not show, kept apart from the reports. */
@NullMarked
package dev.yearlight.common.withholding;

import org.jspecify.annotations.NullMarked;
