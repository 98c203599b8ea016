package org.hingeline.protocol.frame;

/**
 * Consistent overhead byte stuffing (Cheshire and Baker, 1999) for frames of at most 253 bytes.
 *
 * <p>At that size a stuffed frame is the frame itself behind one code byte, with every zero
 * replaced by the distance to the next: a linked list that ends just behind the last byte. So
 * stuffing and unstuffing happen in place, in as many steps as there are zeros. A code of 0xFF (254
 * bytes without a zero) cannot occur in a chunk this short.
 */
final class Stuffing {
  private static final long LOWS = 0x7F7F_7F7F_7F7F_7F7FL;

  private Stuffing() {}

  /** Stuffs the frame that begins behind {@code start}; {@code end} is behind its last byte. */
  static void stuff(byte[] bytes, int start, int end) {
    int code = start;
    int at = start + 1;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      long zeros = zeros(LittleEndian.i64(bytes, at));
      while (zeros != 0) {
        int zero = at + (Long.numberOfTrailingZeros(zeros) >>> 3);
        bytes[code] = (byte) (zero - code);
        code = zero;
        zeros &= zeros - 1;
      }
    }
    for (; at < end; at++) {
      if (bytes[at] == 0) {
        bytes[code] = (byte) (at - code);
        code = at;
      }
    }
    bytes[code] = (byte) (end - code);
  }

  /**
   * Restores the zeros of a chunk without zeros, from its code byte at {@code start} on.
   *
   * @return whether the list of zeros ends exactly at {@code end}
   */
  static boolean unstuff(byte[] bytes, int start, int end) {
    int at = start + (bytes[start] & 0xFF);
    while (at < end) {
      int distance = bytes[at] & 0xFF;
      bytes[at] = 0;
      at += distance;
    }
    return at == end;
  }

  /** The first zero byte in the range, or {@code end} when there is none. */
  static int indexOfZero(byte[] bytes, int from, int end) {
    int at = from;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      long zeros = zeros(LittleEndian.i64(bytes, at));
      if (zeros != 0) {
        return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    while (at < end && bytes[at] != 0) {
      at++;
    }
    return at;
  }

  /** The top bit of every byte of the word that is zero; adding 0x7F carries in all others. */
  static long zeros(long word) {
    return ~(((word & LOWS) + LOWS) | word | LOWS);
  }
}
