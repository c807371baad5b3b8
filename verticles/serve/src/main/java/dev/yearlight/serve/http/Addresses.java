package dev.yearlight.serve.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose address a request counts for: that of its connection, or, where that is a proxy that is believed, the one which
 * the outermost of those proxies saw. A client can write into {@code X-Forwarded-For} what it likes: each proxy adds
 * what it saw at the end, so only as many entries from the end are read as there are proxies.
 */
final class Addresses {

    private static final Long UNKNOWN = 0L;
    /** A network of IPv6 that nobody has, so that the kinds never meet. */
    private static final long IPV4_PREFIX = 0x2001_0DB8_0000_0000L;

    private final List<IpSubnetFilterRule> proxies;
    private final int hops;

    Addresses(LimitConfig config) {
        this.proxies = config.proxies().stream().map(Addresses::network).toList();
        this.hops = config.hops();
    }

    /** Whether this is the end of a connection whose word on others is believed. */
    boolean isProxy(SocketAddress remote) {
        InetAddress address = parse(remote.hostAddress());
        return address != null
                && proxies.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /** What the requests of a connection count for. */
    static Long keyOf(SocketAddress remote) {
        InetAddress address = parse(remote.hostAddress());
        return address == null ? UNKNOWN : key(address);
    }

    /**
     * What a request that came through a proxy counts for; the proxy itself where it does not say.
     *
     * @param forwardedFor its headers {@code X-Forwarded-For}, in order
     */
    Long keyOf(List<String> forwardedFor, Long proxy) {
        String[] entries = String.join(",", forwardedFor).split(",", -1);
        InetAddress address = entries.length < hops ? null : parse(entries[entries.length - hops].strip());
        return address == null ? proxy : key(address);
    }

    private static Long key(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address ? IPV4_PREFIX | Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong();
    }

    /** Never asks a name server; an IPv4 address within IPv6 is the IPv4 address. */
    private static @Nullable InetAddress parse(@Nullable String text) {
        byte[] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static IpSubnetFilterRule network(String cidr) {
        int slash = Math.max(0, cidr.indexOf('/'));
        InetAddress address = parse(cidr.substring(0, slash));
        if (address == null) {
            throw notANetwork(cidr, null);
        }
        try {
            return new IpSubnetFilterRule(
                    address, Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException malformed) {
            throw notANetwork(cidr, malformed);
        }
    }

    private static IllegalArgumentException notANetwork(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "yearlight.serve.proxy-networks must hold networks such as 10.0.0.0/8, was " + text, cause);
    }
}
