package dev.yearlight.serve.http;

import dev.yearlight.common.settings.Require;
import dev.yearlight.common.settings.Settings;
import java.util.List;

/**
 * How much one reader and one address may ask for, and who may speak for another address.
 *
 * @param subject of one token's subject
 * @param address of one IPv4 address, or of one IPv6 network of 64 bits
 * @param keys subjects and addresses that are remembered, of each; the least used are forgotten first
 * @param proxies networks in CIDR notation whose {@code X-Forwarded-For} is believed; none: nobody's is
 * @param hops how many of those proxies a request passes, each of which adds one address
 */
public record LimitConfig(Rate subject, Rate address, int keys, List<String> proxies, int hops) {

    /** Refuses values that no reader could be served with; the message names the key. */
    public LimitConfig {
        subject.require("yearlight.serve.limit.subject");
        address.require("yearlight.serve.limit.address");
        Require.between(keys, 1, 100_000_000, "yearlight.serve.limit.keys");
        proxies = List.copyOf(proxies);
        Require.between(hops, 1, 16, "yearlight.serve.proxy-hops");
    }

    /**
     * An allowance that refills steadily.
     *
     * @param perSecond requests
     * @param burst requests at once, after a rest
     */
    public record Rate(int perSecond, int burst) {

        private static final int MOST = 100_000_000;

        private void require(String key) {
            Require.between(perSecond, 1, MOST, key + "-rate");
            Require.between(burst, 1, MOST, key + "-burst");
        }
    }

    static LimitConfig from(Settings settings) {
        return new LimitConfig(
                rate(settings, "yearlight.serve.limit.subject"),
                rate(settings, "yearlight.serve.limit.address"),
                settings.integer("yearlight.serve.limit.keys", 1, 100_000_000),
                settings.optionalText("yearlight.serve.proxy-networks").isPresent()
                        ? settings.texts("yearlight.serve.proxy-networks")
                        : List.of(),
                settings.integer("yearlight.serve.proxy-hops", 1, 16));
    }

    private static Rate rate(Settings settings, String key) {
        return new Rate(settings.integer(key + "-rate", 1, Rate.MOST), settings.integer(key + "-burst", 1, Rate.MOST));
    }
}
