package dev.yearlight.cli.doctor;

/** What one look came to. */
public sealed interface Finding {

    /** What was looked at. */
    String subject();

    /** What was seen. */
    String detail();

    /** All is well. */
    record Healthy(String subject, String detail) implements Finding {}

    /** Not there, and needed only for some work. */
    record Absent(String subject, String detail, String remedy) implements Finding {}

    /** Must be mended. */
    record Broken(String subject, String detail, String remedy) implements Finding {}
}
