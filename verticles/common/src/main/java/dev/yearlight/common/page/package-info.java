/** What the roles' pages share: fonts, a mark, the building of elements; and how a page's files are read. */
@NullMarked
package dev.yearlight.common.page;

import org.jspecify.annotations.NullMarked;
