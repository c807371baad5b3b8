package dev.yearlight.serve.http;

import dev.yearlight.domain.ListenerId;

/**
 * The limits of readers and addresses, for all event loops. Load generators have none: overload bounds them, and from
 * one address they stand for a country.
 */
final class Limits {

    private static final String FORWARDED_FOR = "x-forwarded-for";

    private final Addresses addresses;
    private final RateLimit<Long> byAddress;
    private final RateLimit<ListenerId> bySubject;

    Limits(LimitConfig config, Addresses addresses) {
        this.addresses = addresses;
        this.byAddress = new RateLimit<>(config.address(), config.keys());
        this.bySubject = new RateLimit<>(config.subject(), config.keys());
    }

    /** Seconds that the request's address must wait, or 0: asked while it is not known yet who this is. */
    int peekAtAddress(Exchange exchange) {
        return byAddress.peek(addressOf(exchange), exchange.arrived());
    }

    /** Counts a request of this address; seconds that it must wait, or 0. */
    int takeOfAddress(Exchange exchange) {
        return byAddress.take(addressOf(exchange), exchange.arrived());
    }

    /** Counts a request of this address and this reader; seconds that it must wait, or 0. */
    int takeOf(Exchange exchange, ListenerId listener) {
        int wait = takeOfAddress(exchange);
        return wait > 0 ? wait : bySubject.take(listener, exchange.arrived());
    }

    private Long addressOf(Exchange exchange) {
        Long own = exchange.peer().address();
        return exchange.peer().proxy()
                ? addresses.keyOf(exchange.request().headers().getAll(FORWARDED_FOR), own)
                : own;
    }
}
