package dev.yearlight.generation.admission;

/** The share of the latest calls that came to something, as a moving mean. */
final class MovingShare {

    private final double weight;
    private final double many;
    private double share;

    /**
     * None at first.
     *
     * @param weight of the latest call, the inverse of the number of calls that it is the mean of
     * @param many from this share on it is more than chance
     */
    MovingShare(double weight, double many) {
        this.weight = weight;
        this.many = many;
    }

    void told(boolean came) {
        share += ((came ? 1 : 0) - share) * weight;
    }

    boolean many() {
        return share > many;
    }
}
