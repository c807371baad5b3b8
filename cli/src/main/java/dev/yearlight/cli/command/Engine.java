package dev.yearlight.cli.command;

/** What ranks whole data sets. */
enum Engine {

    /** This process: plays in buckets, streamed. */
    LOCAL,

    /** Apache Spark: plays of any order, here or on a cluster. */
    SPARK
}
