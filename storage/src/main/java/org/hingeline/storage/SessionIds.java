package org.hingeline.storage;

import java.security.SecureRandom;

/**
 * Makes ids that sort by time: 48 bits of milliseconds and 80 random bits, as 26 characters of
 * Crockford's base 32 in lower case.
 */
final class SessionIds {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME_DIGITS = 10;
  private static final int RANDOM_DIGITS = 16;

  private final SecureRandom random = new SecureRandom();

  String next(long nowMs) {
    StringBuilder id = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
    for (int i = TIME_DIGITS - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((int) (nowMs >>> (5 * i)) & 31));
    }
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      id.append(DIGITS.charAt(random.nextInt(32)));
    }
    return id.toString();
  }

  /** Whether a text could be an id, and so be part of a file name. */
  static boolean isId(String text) {
    return text.length() == TIME_DIGITS + RANDOM_DIGITS
        && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
  }
}
