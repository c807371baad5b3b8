/** Run control and money over real servers, against the model server's own journal. */
@NullMarked
package dev.yearlight.tests.run;

import org.jspecify.annotations.NullMarked;
