package dev.yearlight.spark;

import dev.yearlight.pipeline.job.JobMessage;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** What a subcommand asks for. */
@FunctionalInterface
interface Job {

    /** Does it; what it came to. */
    JobMessage run(SparkSession spark) throws IOException;
}
