package dev.yearlight.generation.admission;

/** What the next call will probably cost: moving means over about fifty calls, in tokens. */
final class Forecast {

    private static final double WEIGHT = 0.02;
    private static final double FIRST_COMPLETION = 300;

    private double prompt;
    private double completion = FIRST_COMPLETION;
    private boolean prompted;

    void prompted(int tokens) {
        prompt += (tokens - prompt) * (prompted ? WEIGHT : 1);
        prompted = true;
    }

    void completed(int tokens) {
        completion += (tokens - completion) * WEIGHT;
    }

    double completion() {
        return completion;
    }

    double call() {
        return prompt + completion;
    }
}
