package dev.yearlight.pipeline.history;

import dev.yearlight.pipeline.history.row.Service;
import dev.yearlight.pipeline.intake.ImportRefusedException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose histories one import holds; refuses a log of scrobbles beside what it logged, for every play would be two. */
final class ServicesMet {

    private final Set<Service> services = EnumSet.noneOf(Service.class);

    void met(Service service, String file) throws IOException {
        services.add(service);
        if (services.size() > 1 && services.stream().anyMatch(Service::collectsFromOthers)) {
            throw new ImportRefusedException(
                    file,
                    "would tell plays twice: "
                            + services.stream().map(Service::words).collect(Collectors.joining(" and "))
                            + " are in one import, and a log of scrobbles records what other services play."
                            + " Import one of them alone.");
        }
    }
}
