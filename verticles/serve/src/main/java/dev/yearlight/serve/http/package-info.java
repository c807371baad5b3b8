/** The edge that readers see: routes, answers, problems, and the files of the page. */
@NullMarked
package dev.yearlight.serve.http;

import org.jspecify.annotations.NullMarked;
