package dev.yearlight.common.run;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in millionths of a currency, as people write them. */
public final class Money {

    private static final int DIGITS = 6;
    private static final int USUAL_DIGITS = 2;

    private Money() {}

    /** The millionths of an amount such as {@code 12.50}; refuses what is negative, no number or more exact. */
    public static long micros(String amount) {
        try {
            BigDecimal micros = new BigDecimal(amount.strip()).scaleByPowerOfTen(DIGITS);
            if (micros.signum() >= 0) {
                return micros.longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException refused) {
            throw new IllegalArgumentException(refusal(amount), refused);
        }
        throw new IllegalArgumentException(refusal(amount));
    }

    /** The amount with its currency: two digits after the point, or as many as it needs. */
    public static String text(long micros, String currency) {
        return digits(micros) + " " + currency;
    }

    /** The amount with its currency to two digits after the point, for what is not known better. */
    public static String rounded(long micros, String currency) {
        return BigDecimal.valueOf(micros, DIGITS)
                        .setScale(USUAL_DIGITS, RoundingMode.HALF_UP)
                        .toPlainString() + " " + currency;
    }

    static String digits(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
        return amount.setScale(Math.max(amount.scale(), USUAL_DIGITS), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String refusal(String amount) {
        return "\"" + amount + "\" is no amount such as 12.50, with up to six digits after the point";
    }
}
