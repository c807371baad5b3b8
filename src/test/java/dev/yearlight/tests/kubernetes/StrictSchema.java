package dev.yearlight.tests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the API server would ignore or refuse: unknown fields, wrong types, kinds that nobody knows.
 *
 * <p>Objects of Kubernetes are read by the models that its own OpenAPI made; what these have no field for ends up among
 * their additional properties. Those of operators are held against JSON Schemas in the test resources.
 */
final class StrictSchema {

    private static final String MODEL_PACKAGE = "io.fabric8.kubernetes.api.model";
    private static final KubernetesSerialization MODELS = new KubernetesSerialization();
    private static final List<String> KINDS_OF_OPERATORS = List.of("ScaledObject", "ServiceMonitor");

    private StrictSchema() {}

    /** One line a violation; none where all is as it should be. */
    static List<String> violations(Manifests manifests) {
        return manifests.documents().stream()
                .flatMap(document -> violations(document).stream())
                .toList();
    }

    private static List<String> violations(JsonNode document) {
        String kind = document.path("kind").asText();
        String name = kind + " " + document.path("metadata").path("name").asText();
        if (KINDS_OF_OPERATORS.contains(kind)) {
            return bySchema(kind, name, document);
        }
        Object object;
        try {
            object = MODELS.unmarshal(document.toString());
        } catch (KubernetesClientException wrongType) {
            return List.of(name + ": " + wrongType.getCause());
        }
        if (object instanceof GenericKubernetesResource) {
            return List.of(
                    name + ": no such kind in " + document.path("apiVersion").asText());
        }
        List<String> unknown = new ArrayList<>();
        walk(object, name, unknown);
        return unknown;
    }

    private static List<String> bySchema(String kind, String name, JsonNode document) {
        try (InputStream schema = StrictSchema.class.getResourceAsStream("/kubernetes/" + kind + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(schema, kind), InputFormat.JSON)
                    .validate(document.toString(), InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .map(violation -> name + ": " + violation)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void walk(Object value, String path, List<String> unknown) {
        switch (value) {
            case Collection<?> items -> items.forEach(item -> walk(item, path + "[]", unknown));
            case Map<?, ?> entries -> entries.forEach((key, entry) -> walk(entry, path + "." + key, unknown));
            default -> {
                if (value.getClass().getPackageName().startsWith(MODEL_PACKAGE)) {
                    walkFields(value, path, unknown);
                }
            }
        }
    }

    private static void walkFields(Object model, String path, List<String> unknown) {
        for (Method method : model.getClass().getMethods()) {
            boolean isGetter = method.getName().startsWith("get")
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass().getPackageName().startsWith(MODEL_PACKAGE);
            if (!isGetter) {
                continue;
            }
            Object value = call(method, model);
            if (value == null) {
                continue;
            }
            if (method.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) value).keySet().forEach(key -> unknown.add(path + ": no such field: " + key));
            } else {
                walk(value, path + "." + method.getName().substring("get".length()), unknown);
            }
        }
    }

    private static @Nullable Object call(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
