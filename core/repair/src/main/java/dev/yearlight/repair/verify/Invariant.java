package dev.yearlight.repair.verify;

/** What must hold after any run. */
public enum Invariant {
    I1("every expected day is visible, parked, removed or superseded"),
    I2("every written cell resolves, hash equal"),
    I3("calls of a listener never overlap, and each prompt holds exactly the reports of its lineage"),
    I4("one visible report a day, and epochs only grow"),
    I5("every acknowledged report is there"),
    I6("nothing is committed beyond the first unfinished record"),
    I7("parked only for a permanent or exhausted cause"),
    I8("a second pass makes no call and changes nothing"),
    I10("calls and tokens equal the model server's own journal"),
    I11("limits hold as the model server sees them"),
    I12("no visible report fails the guardrails of its lineage"),
    I17("all work is finished");

    private final String meaning;

    Invariant(String meaning) {
        this.meaning = meaning;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }
}
