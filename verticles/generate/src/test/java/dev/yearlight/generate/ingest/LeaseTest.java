package dev.yearlight.generate.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration SESSION = Duration.ofSeconds(10);

    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(5).toNanos());
    private final Lease lease = new Lease(now::get, SESSION);

    @Test
    void itIsExpiredAndDueAtFirst() {
        assertThat(lease.holds()).isFalse();
        assertThat(lease.isRenewalDue()).isTrue();
    }

    @Test
    void itHoldsForLessThanTheSessionFromTheMomentOfAsking() {
        long asked = lease.ask();
        pass(Duration.ofSeconds(4));
        lease.renew(asked);

        pass(Duration.ofSeconds(4));
        assertThat(lease.holds()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void anAnswerThatWaitedWhileTheProcessStoodStillRenewsNothing() {
        long asked = lease.ask();
        pass(SESSION);

        lease.renew(asked);

        assertThat(lease.holds()).isFalse();
    }

    @Test
    void aLateAnswerDoesNotShortenIt() {
        long first = lease.ask();
        pass(Duration.ofSeconds(3));
        lease.renew(lease.ask());
        lease.renew(first);

        pass(Duration.ofSeconds(8));
        assertThat(lease.holds()).isTrue();
    }

    @Test
    void itIsDueFourTimesASession() {
        lease.ask();

        pass(Duration.ofMillis(2_499));
        assertThat(lease.isRenewalDue()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(lease.isRenewalDue()).isTrue();
    }

    @Test
    void whatTheGroupGaveAwayIsGoneAtOnce() {
        lease.renew(lease.ask());

        lease.expire();

        assertThat(lease.holds()).isFalse();
        assertThat(lease.isRenewalDue()).isTrue();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
