package dev.yearlight.cli.run;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.yearlight.domain.RunId;

/** Where ids of runs come from. */
final class RunIds {

    private RunIds() {}

    static RunId next() {
        return new RunId(UlidCreator.getUlid().toString());
    }
}
