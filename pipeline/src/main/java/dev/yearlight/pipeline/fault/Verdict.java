package dev.yearlight.pipeline.fault;

import java.util.List;

/** What a detector says of a run. */
public sealed interface Verdict {

    /** The detector's name. */
    String detector();

    /** What was seen, in a sentence with its figures. */
    String what();

    /**
     * Nothing is wrong as far as this detector can tell.
     *
     * @param figure what it measured, at its worst place
     * @param limit what would have been a finding
     */
    record Clean(String detector, double figure, double limit, String what) implements Verdict {}

    /**
     * A fault.
     *
     * @param figure what it measured, at its worst place
     * @param limit what is still taken as sound
     * @param places countries, months or dates where it was found, worst first
     * @param why what would go wrong with the stories
     * @param remedy what to do
     */
    record Found(
            String detector, double figure, double limit, String what, List<String> places, String why, String remedy)
            implements Verdict {

        /** Copies the places. */
        public Found {
            places = List.copyOf(places);
        }
    }

    /** Too little data, or nothing to compare with; {@code what} says which. */
    record NotJudged(String detector, String what) implements Verdict {}
}
