package dev.yearlight.loadtest.plan;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where readers of one part of the world go to.
 *
 * @param name short, as reports show it
 * @param baseUrl of the archive API, without a path
 * @param share of the peak that goes there, above 0; shares of all regions add up to 1
 */
public record Region(String name, URI baseUrl, double share) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    /** Refuses what is no address of an API. */
    public Region {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a region's name is lower case letters, digits and hyphens, was \"" + name + "\"");
        }
        boolean web = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
        boolean bare = baseUrl.getRawPath() == null
                || baseUrl.getRawPath().isEmpty()
                || baseUrl.getRawPath().equals("/");
        if (!web || baseUrl.getHost() == null || !bare || baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "region " + name + " must have a base URL such as https://archive.example, was " + baseUrl);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("region " + name + " must have a share above 0, at most 1");
        }
    }
}
