package dev.yearlight.cli.repair;

import dev.yearlight.common.withholding.TextRule;
import dev.yearlight.common.withholding.Withholding;
import java.time.Instant;

/** A rule of withheld text in one line. */
public final class WithholdingText {

    private WithholdingText() {}

    /** Such as {@code 01J… active category=MUSIC from=… added=… by=… why=…}. */
    public static String line(Withholding withholding, Instant now) {
        TextRule rule = withholding.rule();
        StringBuilder line = new StringBuilder(withholding.id()).append(' ').append(state(withholding, now));
        rule.category().ifPresent(category -> line.append(" category=").append(category));
        rule.from().ifPresent(from -> line.append(" from=").append(from));
        rule.before().ifPresent(before -> line.append(" before=").append(before));
        if (!rule.attempts().isEmpty()) {
            line.append(" attempts=").append(rule.attempts().size());
        }
        line.append(" added=").append(withholding.addedAt());
        line.append(" by=").append(Printable.of(withholding.addedBy()));
        withholding.until().ifPresent(until -> line.append(" until=").append(until));
        withholding
                .lifted()
                .ifPresent(lifted -> line.append(" lifted=")
                        .append(lifted.at())
                        .append(" lifted_by=")
                        .append(Printable.of(lifted.by())));
        return line.append(" why=").append(Printable.of(withholding.why())).toString();
    }

    private static String state(Withholding withholding, Instant now) {
        if (withholding.isActive(now)) {
            return "active";
        }
        return withholding.lifted().isPresent() ? "lifted" : "ended";
    }
}
