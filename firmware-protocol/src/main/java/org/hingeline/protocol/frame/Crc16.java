package org.hingeline.protocol.frame;

/**
 * CRC-16/CCITT-FALSE (also catalogued as CRC-16/IBM-3740): polynomial 0x1021, initial value 0xFFFF,
 * not reflected, no final XOR; the check value of the ASCII digits 1 to 9 is 0x29B1.
 *
 * <p>Eight bytes a step: a CRC is linear, so the effect of a byte that lies k bytes before the end
 * of the step is a table of its own, and the eight look-ups do not wait for one another.
 */
final class Crc16 {
  static final int INITIAL = 0xFFFF;

  private static final int POLYNOMIAL = 0x1021;
  private static final int STRIDE = Long.BYTES;
  private static final int HALF_STRIDE = Integer.BYTES;
  private static final char[] TABLE = table();

  private Crc16() {}

  static int of(byte[] bytes, int offset, int length) {
    char[] table = TABLE;
    int crc = INITIAL;
    int at = offset;
    int end = offset + length;
    for (; end - at >= STRIDE; at += STRIDE) {
      long step = LittleEndian.i64(bytes, at);
      int later = (int) (step >>> 32);
      // The two look-ups that wait for the step before come last, so that the others need not.
      int rest =
          table[(5 << 8) + ((int) step >>> 16 & 0xFF)]
              ^ table[(4 << 8) + ((int) step >>> 24)]
              ^ table[(3 << 8) + (later & 0xFF)]
              ^ table[(2 << 8) + (later >>> 8 & 0xFF)]
              ^ table[(1 << 8) + (later >>> 16 & 0xFF)]
              ^ table[later >>> 24];
      int high = (int) (step ^ (crc >>> 8)) & 0xFF;
      int low = (int) ((step >>> 8) ^ crc) & 0xFF;
      crc = rest ^ table[(7 << 8) + high] ^ table[(6 << 8) + low];
    }
    if (end - at >= HALF_STRIDE) {
      int step = LittleEndian.i32(bytes, at);
      int rest = table[(1 << 8) + (step >>> 16 & 0xFF)] ^ table[step >>> 24];
      int high = (step ^ (crc >>> 8)) & 0xFF;
      int low = ((step >>> 8) ^ crc) & 0xFF;
      crc = rest ^ table[(3 << 8) + high] ^ table[(2 << 8) + low];
      at += HALF_STRIDE;
    }
    for (; at < end; at++) {
      crc = ((crc << 8) ^ table[(crc >>> 8) ^ (bytes[at] & 0xFF)]) & 0xFFFF;
    }
    return crc;
  }

  /** Row k: what a byte does to the checksum when k more bytes follow it in the step. */
  private static char[] table() {
    char[] table = new char[STRIDE << 8];
    for (int value = 0; value < 256; value++) {
      int crc = value << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
      }
      table[value] = (char) crc;
    }
    for (int i = 256; i < table.length; i++) {
      char shorter = table[i - 256];
      table[i] = (char) ((shorter << 8) ^ table[shorter >>> 8]);
    }
    return table;
  }
}
