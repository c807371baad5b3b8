package dev.yearlight.pipeline.sample;

import dev.yearlight.domain.Country;
import java.time.ZoneId;
import java.util.List;

/**
 * A country and one of its zones, with how many listeners live there.
 *
 * @param weight in proportion to the others
 */
record Home(Country country, ZoneId zone, double weight) {

    /** Both hemispheres, zones with half hours and quarters, and the far ends of the date line. */
    static final List<Home> ALL = List.of(
            home("US", "America/New_York", 12),
            home("US", "America/Chicago", 7),
            home("US", "America/Denver", 3),
            home("US", "America/Los_Angeles", 8),
            home("US", "Pacific/Honolulu", 1),
            home("GB", "Europe/London", 8),
            home("DE", "Europe/Berlin", 7),
            home("FR", "Europe/Paris", 5),
            home("ES", "Europe/Madrid", 5),
            home("SE", "Europe/Stockholm", 3),
            home("PL", "Europe/Warsaw", 3),
            home("TR", "Europe/Istanbul", 3),
            home("BR", "America/Sao_Paulo", 8),
            home("BR", "America/Manaus", 1),
            home("MX", "America/Mexico_City", 6),
            home("AR", "America/Argentina/Buenos_Aires", 3),
            home("CL", "America/Santiago", 2),
            home("CA", "America/Toronto", 3),
            home("CA", "America/St_Johns", 1),
            home("IN", "Asia/Kolkata", 8),
            home("NP", "Asia/Kathmandu", 1),
            home("JP", "Asia/Tokyo", 4),
            home("KR", "Asia/Seoul", 2),
            home("PH", "Asia/Manila", 3),
            home("ID", "Asia/Jakarta", 3),
            home("AU", "Australia/Sydney", 3),
            home("AU", "Australia/Adelaide", 1),
            home("AU", "Australia/Perth", 1),
            home("NZ", "Pacific/Auckland", 2),
            home("NZ", "Pacific/Chatham", 0.5),
            home("KI", "Pacific/Kiritimati", 0.3),
            home("ZA", "Africa/Johannesburg", 2),
            home("NG", "Africa/Lagos", 2),
            home("EG", "Africa/Cairo", 1));

    private static final double[] WEIGHTS =
            ALL.stream().mapToDouble(Home::weight).toArray();

    static Home draw(Dice dice) {
        return ALL.get(dice.weighted(WEIGHTS));
    }

    private static Home home(String country, String zone, double weight) {
        return new Home(new Country(country), ZoneId.of(zone), weight);
    }
}
