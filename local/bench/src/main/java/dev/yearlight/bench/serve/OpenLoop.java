package dev.yearlight.bench.serve;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.load.Samples;
import dev.yearlight.bench.load.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A steady rate at 70 % of what the service does at most, on the service and on nginx in turn. */
final class OpenLoop {

    private static final double PART = 0.7;
    private static final double SECONDS = 5;
    private static final int SATURATION_REQUESTS = 30_000;
    private static final int CONNECTIONS = 64;
    private static final int MOST_ROUNDS = 3;

    private final Stage stage;
    private final ServeProcess service;
    private final Path tokens;

    OpenLoop(Stage stage, ServeProcess service, Path tokens) {
        this.stage = stage;
        this.service = service;
        this.tokens = tokens;
    }

    private record Round(Samples service, Samples nginx) {

        double ratio() {
            return service.quantile(0.99) / nginx.quantile(0.99);
        }
    }

    ServeResult run(Optional<Nginx> nginx) throws IOException {
        double saturation = stage.generator()
                .load(service, tokens, 0, CONNECTIONS, Schedule.closed(SATURATION_REQUESTS))
                .samples()
                .goodPerSecond();
        double rate = saturation * PART;
        Schedule schedule = new Schedule(List.of(Schedule.Phase.lasting(rate, SECONDS)));
        int rounds = Math.min(MOST_ROUNDS, stage.settings().rounds());
        List<Round> measured = new ArrayList<>();
        stage.progress().round(ServeScenario.OPEN_LOOP.label(), rounds);
        for (int round = 0; round < rounds; round++) {
            Samples served = load(service, schedule);
            measured.add(new Round(served, nginx.isPresent() ? load(nginx.get(), schedule) : served));
            stage.progress().done(round + 1);
        }
        ServeResult.Builder result = ServeResult.of(ServeScenario.OPEN_LOOP)
                .figure(
                        "open_loop_errors",
                        measured.stream()
                                .mapToDouble(round -> round.service().count(sample -> !sample.good()))
                                .sum(),
                        "requests that were not answered with 200");
        if (nginx.isPresent()) {
            result.figure("open_loop_p99_ratio_nginx", Medians.of(measured, Round::ratio), "of nginx's p99")
                    .figure(
                            "nginx_p99_ms",
                            Medians.of(measured, round -> round.nginx().quantile(0.99)),
                            "p99 of nginx, ms");
        } else {
            result.remark("nginx is not installed, so nothing stands beside");
        }
        return result.figure(
                        "service_p50_ms",
                        Medians.of(measured, round -> round.service().quantile(0.5)),
                        "p50 of the service, ms")
                .figure(
                        "service_p99_ms",
                        Medians.of(measured, round -> round.service().quantile(0.99)),
                        "p99 of the service, ms")
                .figure(
                        "service_p999_ms",
                        Medians.of(measured, round -> round.service().quantile(0.999)),
                        "p99.9 of the service, ms")
                .figure("saturation_per_s", saturation, "requests a second at most, generator beside it")
                .figure("rate_per_s", rate, "requests a second asked for")
                .build();
    }

    private Samples load(Server server, Schedule schedule) throws IOException {
        return stage.generator().load(server, tokens, 0, CONNECTIONS, schedule).samples();
    }
}
