package dev.yearlight.serve.http;

import java.util.List;

/** Which form of a content a client wants, by RFC 9110 section 12.5.3. */
final class AcceptEncoding {

    private static final String GZIP = "gzip";
    /** Weights have three decimals. */
    private static final int FULL = 1_000;

    private static final int ABSENT = -1;

    private AcceptEncoding() {}

    /** Whether the compressed form is acceptable, and no less wanted than the plain one. */
    static boolean prefersGzip(List<String> accepted) {
        int gzip = ABSENT;
        int identity = ABSENT;
        int any = ABSENT;
        for (String header : accepted) {
            for (String item : header.split(",", -1)) {
                int end = item.indexOf(';');
                String coding = (end < 0 ? item : item.substring(0, end)).strip();
                int weight = end < 0 ? FULL : weight(item.substring(end + 1));
                if (coding.equalsIgnoreCase(GZIP) || coding.equalsIgnoreCase("x-gzip")) {
                    gzip = weight;
                } else if (coding.equalsIgnoreCase("identity")) {
                    identity = weight;
                } else if (coding.equals("*")) {
                    any = weight;
                }
            }
        }
        int wanted = gzip == ABSENT ? any : gzip;
        return wanted > 0 && wanted >= identity;
    }

    /** In thousandths; what is no weight is none. */
    private static int weight(String parameter) {
        String text = parameter.strip();
        if (text.length() < 3 || (text.charAt(0) | 0x20) != 'q' || text.charAt(1) != '=') {
            return 0;
        }
        String number = text.substring(2);
        if (!number.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(number) * FULL);
    }
}
