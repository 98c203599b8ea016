package org.hingeline.protocol.frame;

/**
 * Restores the high bits of a counter that travels with its low bits only.
 *
 * <p>The rule is one for times and sequence numbers, of every width: among the values with the
 * right low bits, take the one from an eighth of the range before the reference up to seven eighths
 * behind it. Counters run forward, so most of the range covers what may have been lost.
 */
public final class Wrapping {
  private Wrapping() {}

  /**
   * The distance from the reference to the counter, from −2^bits/8 to 2^bits·7/8 − 1.
   *
   * @param reference the last known value, all bits
   * @param low the low bits of the new value; higher bits are ignored
   * @param bits how many low bits travel, 3 to 62
   */
  public static long distance(long reference, long low, int bits) {
    long range = 1L << bits;
    long forward = (low - reference) & (range - 1);
    return forward >= range - (range >> 3) ? forward - range : forward;
  }

  /** The new value in full: {@code reference + distance}. */
  public static long resolve(long reference, long low, int bits) {
    return reference + distance(reference, low, bits);
  }
}
