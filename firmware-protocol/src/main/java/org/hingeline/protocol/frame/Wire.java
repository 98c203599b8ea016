package org.hingeline.protocol.frame;

/**
 * The frame of wire version 1, said once: every offset, width and limit that the encoder, the
 * decoder and the tests share. {@code PROTOCOL.md} draws the same in words.
 *
 * <pre>
 * on the wire   | code | stuffed bytes, none of them zero ... | 0x00 |
 *
 * full form       0        1        2        3        4        5        6        7        8
 * (unstuffed)   +--------+--------+--------+--------+--------+--------+--------+--------+---...---+---+---+
 *               |MMM0SSSS|  type  |    sequence     |              time, µs             | payload |  CRC  |
 *               +--------+--------+--------+--------+--------+--------+--------+--------+---...---+---+---+
 *
 * compact form    0        1        2        3        4
 * (one sample)  +--------+--------+--------+--------+--------------------+---+---+
 *               |MMM1SSSS|sequence|   time, 64 µs   | 6 × int16 (12 bytes)|  CRC  |
 *               +--------+--------+--------+--------+--------------------+---+---+
 *
 * M major version, S source; little-endian throughout
 * </pre>
 */
public final class Wire {
  /** The major version in the three top bits of the first byte. */
  public static final int MAJOR_VERSION = 1;

  /** The minor version that a device of this document reports in its device information. */
  public static final int MINOR_VERSION = 0;

  /** Ends every frame and occurs nowhere inside one. */
  public static final byte DELIMITER = 0;

  /** Sources on one link are numbered 0 to 15. */
  public static final int SOURCES = 16;

  /** In frames from the host: every sensor on the link. */
  public static final int ALL_SOURCES = 15;

  /** First byte, both forms: major version, form, source. */
  public static final int LEAD_OFFSET = 0;

  /** How far the major version is shifted up in the first byte. */
  public static final int MAJOR_SHIFT = 5;

  /** Set in the first byte of a compact frame. */
  public static final int COMPACT_BIT = 0x10;

  /** The source in the first byte. */
  public static final int SOURCE_MASK = 0x0F;

  /** Full form: the type, unsigned 8 bits. */
  public static final int TYPE_OFFSET = 1;

  /** Full form: the sequence number, unsigned 16 bits. */
  public static final int SEQUENCE_OFFSET = 2;

  /** Full form: the device time in µs, unsigned 32 bits. */
  public static final int TIME_OFFSET = 4;

  /** Full form: where the payload begins. */
  public static final int HEADER_BYTES = 8;

  /** Compact form: the low 8 bits of the sequence number. */
  public static final int COMPACT_SEQUENCE_OFFSET = 1;

  /** Compact form: 16 bits of the device time in units of 64 µs. */
  public static final int COMPACT_TIME_OFFSET = 2;

  /** Compact form: where the payload begins. */
  public static final int COMPACT_HEADER_BYTES = 4;

  /** Compact form: 2⁶ µs is one unit of its time. */
  public static final int COMPACT_TIME_SHIFT = 6;

  /** Bits of the sequence number: full form, compact form. */
  public static final int SEQUENCE_BITS = 16;

  /** Bits of the sequence number in the compact form. */
  public static final int COMPACT_SEQUENCE_BITS = 8;

  /** Bits of the device time in the full form. */
  public static final int TIME_BITS = 32;

  /** Bits of the device time in the compact form. */
  public static final int COMPACT_TIME_BITS = 16;

  /** The checksum behind the payload. */
  public static final int CRC_BYTES = 2;

  /** COBS adds exactly one byte to frames of these sizes. */
  public static final int CODE_BYTES = 1;

  /** One delimiter behind each frame. */
  public static final int DELIMITER_BYTES = 1;

  /** The largest frame on the wire, delimiter included: one notification of a 247-byte MTU. */
  public static final int MAX_ENCODED_BYTES = 244;

  /** The largest chunk between two delimiters. */
  public static final int MAX_STUFFED_BYTES = MAX_ENCODED_BYTES - DELIMITER_BYTES;

  /** The largest frame before stuffing: header, payload, checksum. */
  public static final int MAX_RAW_BYTES = MAX_STUFFED_BYTES - CODE_BYTES;

  /** The largest payload of the full form. */
  public static final int MAX_PAYLOAD_BYTES = MAX_RAW_BYTES - HEADER_BYTES - CRC_BYTES;

  /** The smallest chunk that can hold a first byte and a checksum. */
  public static final int MIN_RAW_BYTES = 1 + CRC_BYTES;

  /** Values of one sample: gyroscope x, y, z, accelerometer x, y, z. */
  public static final int SAMPLE_VALUES = 6;

  /** One sample of the inertial sensor. */
  public static final int SAMPLE_BYTES = SAMPLE_VALUES * Short.BYTES;

  private Wire() {}
}
