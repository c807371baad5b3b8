/** What a platform needs, looked at one by one, each with what to do where it fails. */
@NullMarked
package dev.yearlight.cli.doctor;

import org.jspecify.annotations.NullMarked;
