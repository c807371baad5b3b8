package dev.yearlight.spark;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** What a row of a data set must hold; goes to executors. */
@FunctionalInterface
interface RowCheck extends Serializable {

    /** Throws {@link IllegalArgumentException} where the row does not hold it. */
    void require(Row row);
}
