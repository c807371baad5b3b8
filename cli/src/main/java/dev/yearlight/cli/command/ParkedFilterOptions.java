package dev.yearlight.cli.command;

import dev.yearlight.domain.Category;
import dev.yearlight.domain.ParkReason;
import dev.yearlight.domain.RunId;
import dev.yearlight.repair.parked.ParkedFilter;
import dev.yearlight.repair.parked.ParkedPlace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which parked days and records a command is about. */
final class ParkedFilterOptions {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only those of this reason: ${COMPLETION-CANDIDATES}.")
    private Set<ParkReason> reasons = EnumSet.noneOf(ParkReason.class);

    @Option(names = "--run", paramLabel = "RUN", description = "Only those that this run asked for.")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--category", paramLabel = "CATEGORY", description = "Only those of this category.")
    private Set<Category> categories = EnumSet.noneOf(Category.class);

    @Option(names = "--at", paramLabel = "AT", description = "Only the record at this place, such as 3:1207.")
    private List<String> places = new ArrayList<>();

    ParkedFilter filter() {
        return new ParkedFilter(
                reasons,
                runs.stream().map(RunId::new).collect(Collectors.toSet()),
                categories,
                places.stream().map(ParkedPlace::parse).collect(Collectors.toSet()));
    }

    boolean namesPlaces() {
        return !places.isEmpty();
    }
}
