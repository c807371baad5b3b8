/** That the requests and the house writer speak the API that OpenAI published, and that a client of theirs agrees. */
@NullMarked
package dev.yearlight.tests.openai;

import org.jspecify.annotations.NullMarked;
