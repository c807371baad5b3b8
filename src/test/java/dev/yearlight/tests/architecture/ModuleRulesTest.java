package dev.yearlight.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know what. When a rule fails, move the class rather than widen the rule. */
@AnalyzeClasses(packages = "dev.yearlight", importOptions = ProductionCode.class)
final class ModuleRulesTest {

    private static final String[] JDK = {"java..", "org.jspecify.."};

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage("dev.yearlight.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("dev.yearlight.domain.."));

    @ArchTest
    static final ArchRule rankingIsPure = classes()
            .that()
            .resideInAPackage("dev.yearlight.ranking..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("dev.yearlight.domain..", "dev.yearlight.ranking.."));

    @ArchTest
    static final ArchRule generationDoesNoInputOrOutputOfItsOwn = classes()
            .that()
            .resideInAPackage("dev.yearlight.generation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.yearlight.domain..",
                    "dev.yearlight.generation..",
                    "io.smallrye.mutiny..",
                    "com.fasterxml.jackson.core..",
                    "io.quarkus.qute.."));

    @ArchTest
    static final ArchRule repairKnowsNoneOfTheWriters = classes()
            .that()
            .resideInAPackage("dev.yearlight.repair..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("dev.yearlight.domain..", "dev.yearlight.codecs..", "dev.yearlight.repair.."));

    @ArchTest
    static final ArchRule servingHoldsNoPathToTheBrokerOrTheModel = noClasses()
            .that()
            .resideInAnyPackage("dev.yearlight.serve..", "dev.yearlight.ops..", "dev.yearlight.common..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "dev.yearlight.generation..",
                    "dev.yearlight.generate..",
                    "dev.yearlight.local..");

    @ArchTest
    static final ArchRule vertxStaysInVerticlesAndAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.yearlight.common..",
                    "dev.yearlight.generate..",
                    "dev.yearlight.serve..",
                    "dev.yearlight.ops..",
                    "dev.yearlight.local..",
                    "dev.yearlight.testkit..",
                    "dev.yearlight.bench..",
                    "dev.yearlight.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule nobodyButTheCommandLineAndTheBenchSeesTheRoles = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.yearlight.generate..",
                    "dev.yearlight.serve..",
                    "dev.yearlight.ops..",
                    "dev.yearlight.bench..",
                    "dev.yearlight.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.yearlight.generate..", "dev.yearlight.serve..", "dev.yearlight.ops..");

    @ArchTest
    static final ArchRule onlyTheLoadGeneratorsProcessKnowsGatling = noClasses()
            .that()
            .resideOutsideOfPackage("dev.yearlight.loadtest.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gatling..", "dev.yearlight.loadtest.simulation..");

    @ArchTest
    static final ArchRule onlyPreScalingKnowsTheApiServerOfACluster = noClasses()
            .that()
            .resideOutsideOfPackage("dev.yearlight.prescale..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fabric8..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.yearlight.(**)").should().beFreeOfCycles();

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(more, more.length + JDK.length);
        System.arraycopy(JDK, 0, all, more.length, JDK.length);
        return all;
    }
}
