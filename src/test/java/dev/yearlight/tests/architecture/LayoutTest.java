package dev.yearlight.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout says what is where: folder, artifact and package have one name. */
final class LayoutTest {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OWN_ARTIFACT = Pattern.compile("\n  <artifactId>yearlight-([^<]+)</artifactId>");

    @ParameterizedTest
    @MethodSource("modulesWithMainCode")
    void aModulesFolderArtifactAndPackageHaveOneName(String module) throws IOException {
        String name = Path.of(module).getFileName().toString();

        assertThat(OWN_ARTIFACT
                        .matcher(Files.readString(HOME.resolve(module).resolve("pom.xml")))
                        .results()
                        .map(match -> match.group(1)))
                .containsExactly(name);
        assertThat(HOME.resolve(module).resolve("src/main/java/dev/yearlight/" + name))
                .isDirectory();
    }

    @Test
    void noModuleIsEmpty() throws IOException {
        assertThat(modules()).allSatisfy(module -> {
            try (Stream<Path> files = Files.walk(HOME.resolve(module))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .isNotEmpty();
            }
        });
    }

    @Test
    void theFrontDoorBuildsEveryModuleButThoseOfTestsAndTheOneOnSparkWhichItBuildsWhenAskedFor() throws IOException {
        Matcher listed = Pattern.compile("modules=\\(([^)]+)\\)").matcher(Files.readString(HOME.resolve("yearlight")));
        assertThat(listed.find()).isTrue();

        assertThat(listed.group(1).split("\\s+", -1))
                .containsExactlyInAnyOrderElementsOf(modules().stream()
                        .filter(module -> !List.of("local/testkit", "local/s3", "src/test", "pipeline/spark")
                                .contains(module))
                        .toList());
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndListed() throws IOException {
        Path folder = HOME.resolve("docs/adr");
        String index = Files.readString(folder.resolve("README.md"));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> decisions = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();

            assertThat(decisions).allSatisfy(decision -> assertThat(index).contains("(" + decision + ")"));
            for (int number = 1; number <= decisions.size(); number++) {
                assertThat(decisions.get(number - 1)).startsWith("%04d-".formatted(number));
            }
        }
    }

    static Stream<String> modulesWithMainCode() throws IOException {
        return modules().stream()
                .filter(module -> Files.isDirectory(HOME.resolve(module).resolve("src/main/java/dev")));
    }

    private static List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(HOME.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
