package org.hingeline.ingest.recording;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers in ASCII to {@code double}, correctly rounded. A mantissa below 2⁵³ times or over
 * a power of ten up to 10²² needs one exact operation (W. Clinger, "How to read floating point
 * numbers accurately", 1990); anything longer goes to the library.
 */
final class Decimal {
  private static final double[] POWERS = new double[23];
  private static final long EXACT = 1L << 53;
  private static final int DIGITS_MAX = 18;

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private Decimal() {}

  /** The number in {@code bytes[start, end)}, or {@code NaN} when it is not a finite number. */
  static double parse(byte[] bytes, int start, int end) {
    int i = start;
    boolean negative = false;
    if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
      negative = bytes[i++] == '-';
    }
    int firstDigit = i;
    long mantissa = 0;
    while (i < end && isDigit(bytes[i])) {
      mantissa = mantissa * 10 + (bytes[i++] - '0');
    }
    int digits = i - firstDigit;
    int fraction = 0;
    if (i < end && bytes[i] == '.') {
      i++;
      int firstFraction = i;
      while (i < end && isDigit(bytes[i])) {
        mantissa = mantissa * 10 + (bytes[i++] - '0');
      }
      fraction = i - firstFraction;
      digits += fraction;
    }
    if (i != end || digits == 0 || digits > DIGITS_MAX || mantissa > EXACT) {
      return parseAny(bytes, start, end);
    }
    double value = mantissa / POWERS[fraction];
    return negative ? -value : value;
  }

  private static double parseAny(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (!isDigit(b) && b != '+' && b != '-' && b != '.' && b != 'e' && b != 'E') {
        return Double.NaN;
      }
    }
    try {
      double value =
          Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
