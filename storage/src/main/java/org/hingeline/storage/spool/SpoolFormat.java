package org.hingeline.storage.spool;

import java.util.zip.CRC32C;

/**
 * Layout of a spool file, big-endian.
 *
 * <pre>
 *  file   | magic "HNGSPOOL" 8 | block | block | …
 *  block  | payload length 4 | CRC-32C 4 | block number 8 | payload: entry, entry, … |
 *  entry  | type 1 | fields of the type |
 *  values | count 1 | value 8, value 8, … |
 * </pre>
 *
 * Blocks are numbered from 1 without gaps; the checksum covers the number and the payload. What
 * does not check at the end of the file was being written when the process ended. The measured
 * values of a result carry their count: a reader that knows more of them takes the rest as not
 * measured, one that knows fewer leaves them out.
 */
final class SpoolFormat {

  static final long MAGIC = 0x484e_4753_504f_4f4cL;
  static final int FILE_HEADER_BYTES = 8;
  static final int LENGTH_AT = 0;
  static final int CHECKSUM_AT = 4;
  static final int NUMBER_AT = 8;
  static final int BLOCK_HEADER_BYTES = 16;
  static final int MAX_PAYLOAD_BYTES = 64 << 20;

  static final byte START = 1;
  static final byte SAMPLE = 2;
  static final byte ANGLES = 3;

  /** Written until version 0.1.0: without rhythm, movement and consistency; still read. */
  static final byte REPETITION_WITHOUT_RHYTHM = 4;

  static final byte SET_WITHOUT_CONSISTENCY = 5;
  static final byte CALIBRATION = 6;
  static final byte CUE = 7;
  static final byte EVENT = 8;
  static final byte LAYOUT = 9;
  static final byte END = 10;
  static final byte REPETITION = 11;
  static final byte SET = 12;

  /** Type, segment, four times and counts, six values. */
  static final int SAMPLE_BYTES = 1 + 1 + 4 * Long.BYTES + 6 * Float.BYTES;

  /** Type, time, seven angles, phase, provisional. */
  static final int ANGLES_BYTES = 1 + Long.BYTES + 7 * Float.BYTES + 1 + 1;

  private SpoolFormat() {}

  /** Checksum of a whole block: of all that follows the checksum itself. */
  static int checksum(byte[] block, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(block, offset + NUMBER_AT, length - NUMBER_AT);
    return (int) crc.getValue();
  }
}
