package dev.yearlight.generate.tracing;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * The names in spans: those of OpenTelemetry's semantic conventions for generative AI where there is one, else
 * Yearlight's own. No name stands for anything of a listener but the country.
 */
final class SpanNames {

    static final String DAY = "write day";
    static final String GUARDRAILS = "guardrails";
    static final String CONTENT = "write content";
    static final String CELL = "write cell";
    static final String EVENT = "announce";
    static final String CHAT = "chat";

    static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("gen_ai.operation.name");
    static final AttributeKey<String> REQUEST_MODEL = AttributeKey.stringKey("gen_ai.request.model");
    static final AttributeKey<String> RESPONSE_MODEL = AttributeKey.stringKey("gen_ai.response.model");
    static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");
    static final AttributeKey<List<String>> FINISH_REASONS =
            AttributeKey.stringArrayKey("gen_ai.response.finish_reasons");
    static final AttributeKey<String> SYSTEM_INSTRUCTIONS = AttributeKey.stringKey("gen_ai.system_instructions");
    static final AttributeKey<String> INPUT_MESSAGES = AttributeKey.stringKey("gen_ai.input.messages");
    static final AttributeKey<String> OUTPUT_MESSAGES = AttributeKey.stringKey("gen_ai.output.messages");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    static final AttributeKey<String> CATEGORY = AttributeKey.stringKey("yearlight.category");
    static final AttributeKey<String> COUNTRY = AttributeKey.stringKey("yearlight.country");
    static final AttributeKey<String> ATTEMPT = AttributeKey.stringKey("yearlight.attempt");
    static final AttributeKey<String> STATE = AttributeKey.stringKey("yearlight.state");
    static final AttributeKey<List<String>> RULES = AttributeKey.stringArrayKey("yearlight.guardrails.refused");

    private SpanNames() {}
}
