package dev.yearlight.cli.demo;

/**
 * What a demonstration came to.
 *
 * @param listeners who has at least one remarkable day
 * @param days expected
 * @param visible stories that came back over HTTP
 * @param parked days set aside
 * @param modelCalls calls of the model
 * @param seconds from the first start to the last answer
 */
public record DemoSummary(long listeners, long days, long visible, long parked, long modelCalls, long seconds) {

    /** Days that are neither visible nor parked. */
    public long missing() {
        return days - visible - parked;
    }

    /** One line of key=value pairs; scripts read it. */
    public String line() {
        return "listeners=%d days=%d visible=%d parked=%d model_calls=%d seconds=%d"
                .formatted(listeners, days, visible, parked, modelCalls, seconds);
    }
}
