package dev.yearlight.generation;

import dev.yearlight.domain.RemarkableDay;
import dev.yearlight.domain.Report;

/** Port: is told of every day of one order once its end is acknowledged; confined to the chain's event loop. */
public interface DayLedger {

    /** Nobody counts. */
    DayLedger NONE = new DayLedger() {
        @Override
        public void written(Report report) {}

        @Override
        public void parked(RemarkableDay day) {}

        @Override
        public void skipped(RemarkableDay day) {}
    };

    /** A report became visible. */
    void written(Report report);

    /** A day was set aside. */
    void parked(RemarkableDay day);

    /** A day was done already. */
    void skipped(RemarkableDay day);
}
