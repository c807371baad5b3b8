/** What the manifests promise: strict fields, restricted pods, closed networks, and that they match the code. */
@NullMarked
package dev.yearlight.tests.kubernetes;

import org.jspecify.annotations.NullMarked;
