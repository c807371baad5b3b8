package dev.yearlight.bench.serve;

import java.time.Duration;

/** Something that answers the load, in a process of its own. */
interface Server {

    int port();

    /** CPU time that it has used so far, with the processes that it has started. */
    Duration cpu();
}
