package dev.yearlight.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** What nobody may do, wherever it would be convenient. */
@AnalyzeClasses(packages = "dev.yearlight", importOptions = ProductionCode.class)
final class HouseRulesTest {

    private static final String[] PURE = {
        "dev.yearlight.domain..",
        "dev.yearlight.ranking..",
        "dev.yearlight.generation..",
        "dev.yearlight.codecs..",
        "dev.yearlight.repair.."
    };

    @ArchTest
    static final ArchRule thePureModulesReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule thePureModulesThrowNoDice = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ThreadLocalRandom.class, Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingThatRunsOnAnEventLoopBlocks = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.yearlight.generation..",
                    "dev.yearlight.generate.model..",
                    "dev.yearlight.generate.store..",
                    "dev.yearlight.generate.outbox..",
                    "dev.yearlight.serve..",
                    "dev.yearlight.ops..",
                    "dev.yearlight.common.store..")
            .should()
            .callMethod(CompletableFuture.class, "join")
            .orShould()
            .callMethod(CompletableFuture.class, "get")
            .orShould()
            .callMethod(Future.class, "get");

    @ArchTest
    static final ArchRule logsGoThroughOneDoor =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheCommandLineTalksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.yearlight.cli..",
                    "dev.yearlight.kafka..",
                    "dev.yearlight.child..",
                    // A bench's processes speak with their parent over their standard streams.
                    "dev.yearlight.bench.process..",
                    // So does the load generator's.
                    "dev.yearlight.loadtest.simulation..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
