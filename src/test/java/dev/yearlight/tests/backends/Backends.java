package dev.yearlight.tests.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands {@link Servers} to whoever asks for them: started once in this process, closed after its last test.
 *
 * <p>Skips the tests where the servers' libraries are not built.
 */
public final class Backends implements ExecutionCondition, ParameterResolver {

    private static final Path HOME = Path.of(System.getProperty("yearlight.home"));
    private static final List<String> NEEDED =
            List.of("local/kafka/target/lib", "local/cassandra/target/lib", "local/child/target/classes");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return NEEDED.stream()
                .filter(folder -> !Files.isDirectory(HOME.resolve(folder)))
                .findFirst()
                .map(missing -> ConditionEvaluationResult.disabled(missing + " is not built: run ./mvnw verify"))
                .orElseGet(() -> ConditionEvaluationResult.enabled("the servers are built"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Backends.class))
                .computeIfAbsent(Servers.class, type -> Servers.start(HOME), Servers.class);
    }
}
