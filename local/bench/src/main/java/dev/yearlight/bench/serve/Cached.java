package dev.yearlight.bench.serve;

import dev.yearlight.bench.Medians;
import dev.yearlight.bench.load.Schedule;
import dev.yearlight.bench.process.Spent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Archives that are in the cache, with tokens that are verified already: the service beside nginx with the same bytes. */
final class Cached {

    private static final int REQUESTS = 40_000;

    private final Stage stage;
    private final ServeProcess service;
    private final Path tokens;

    /** @param tokens of listeners whose archives are all the same bytes */
    Cached(Stage stage, ServeProcess service, Path tokens) {
        this.stage = stage;
        this.service = service;
        this.tokens = tokens;
    }

    private record Round(Spent service, Spent nginx) {}

    ServeResult run(Optional<Nginx> nginx) throws IOException {
        ServeBenchSettings settings = stage.settings();
        List<Round> measured = new ArrayList<>();
        stage.progress().round(ServeScenario.CACHED.label(), settings.allRounds());
        for (int round = 0; round < settings.allRounds(); round++) {
            Spent served = load(service, "the service");
            Spent compared = nginx.isPresent() ? load(nginx.get(), "nginx") : new Spent(0, 0, 0);
            if (round >= settings.warmUps()) {
                measured.add(new Round(served, compared));
            }
            stage.progress().done(round + 1);
        }
        ServeResult.Builder result = ServeResult.of(ServeScenario.CACHED);
        if (nginx.isPresent()) {
            result.figure(
                            "ratio_nginx_cached",
                            Medians.of(
                                    measured,
                                    round -> round.service().perCpuSecond()
                                            / round.nginx().perCpuSecond()),
                            "of nginx's requests a CPU second")
                    .figure(
                            "nginx_per_cpu_s",
                            Medians.of(measured, round -> round.nginx().perCpuSecond()),
                            "requests a CPU second, nginx");
        } else {
            result.remark("nginx is not installed, so nothing stands beside (Debian: apt install nginx-light)");
        }
        return result.figure(
                        "service_per_cpu_s",
                        Medians.of(measured, round -> round.service().perCpuSecond()),
                        "requests a CPU second, the service")
                .figure(
                        "service_cpu_us_per_request",
                        Medians.of(measured, round -> round.service().cpuMicrosPerUnit()),
                        "CPU µs a request, the service")
                .build();
    }

    private Spent load(Server server, String who) throws IOException {
        return stage.generator()
                .load(server, tokens, 0, stage.settings().connections(), Schedule.closed(REQUESTS))
                .allGood(who)
                .spent();
    }
}
