package dev.yearlight.bench.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario came to.
 *
 * @param figures medians of the measured rounds, the ones that goals are set for first
 * @param remarks what one has to know beside them
 */
public record ServeResult(String scenario, List<Figure> figures, List<String> remarks) {

    /** Copies the lists. */
    public ServeResult {
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }

    /**
     * One figure.
     *
     * @param name in JSON; stable
     * @param says what it is, for people
     */
    public record Figure(String name, double value, String says) {}

    static Builder of(ServeScenario scenario) {
        return new Builder(scenario.label());
    }

    /** Figures one after the other. */
    static final class Builder {

        private final String scenario;
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        Builder(String scenario) {
            this.scenario = scenario;
        }

        Builder figure(String name, double value, String says) {
            figures.add(new Figure(name, value, says));
            return this;
        }

        Builder remark(String remark) {
            remarks.add(remark);
            return this;
        }

        ServeResult build() {
            return new ServeResult(scenario, figures, remarks);
        }
    }
}
