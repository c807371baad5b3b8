package dev.yearlight.cli.run;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.domain.RunId;

/** Where ids of runs come from. */
public final class RunIds {

    private RunIds() {}

    /** A new one, which sorts behind all before it. */
    public static RunId next() {
        return new RunId(UlidCreator.getUlid().toString());
    }
}
