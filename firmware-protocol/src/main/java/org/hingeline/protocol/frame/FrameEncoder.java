package org.hingeline.protocol.frame;

import java.util.Objects;

/**
 * Writes frames into the caller's bytes. The payload is written to its place first and then sealed
 * there, so that nothing is copied or allocated:
 *
 * <pre>
 * int at = FrameEncoder.payloadAt(offset);
 * LittleEndian.put32(out, at, rateMilliHz);
 * int written = FrameEncoder.seal(MessageType.SET_RATE, source, sequence, timeUs, 4, out, offset);
 * </pre>
 */
public final class FrameEncoder {
  private FrameEncoder() {}

  /** Where the payload of a full frame belongs when the frame begins at this offset. */
  public static int payloadAt(int offset) {
    return offset + Wire.CODE_BYTES + Wire.HEADER_BYTES;
  }

  /** Where the sample of a compact frame belongs when the frame begins at this offset. */
  public static int compactPayloadAt(int offset) {
    return offset + Wire.CODE_BYTES + Wire.COMPACT_HEADER_BYTES;
  }

  /** Bytes on the wire of a full frame with this much payload. */
  public static int encodedBytes(int payloadLength) {
    return payloadAt(0) + payloadLength + Wire.CRC_BYTES + Wire.DELIMITER_BYTES;
  }

  /**
   * Completes a full frame whose payload lies at {@link #payloadAt}.
   *
   * @param source 0 to 15
   * @param sequence its low 16 bits are sent
   * @param timeUs its low 32 bits are sent
   * @return bytes on the wire, delimiter included
   */
  public static int seal(
      MessageType type,
      int source,
      int sequence,
      long timeUs,
      int payloadLength,
      byte[] out,
      int offset) {
    return seal(type.code(), source, sequence, timeUs, payloadLength, out, offset);
  }

  /** Completes a full frame of any type code, 0 to 255, known to this version or not. */
  public static int seal(
      int typeCode,
      int source,
      int sequence,
      long timeUs,
      int payloadLength,
      byte[] out,
      int offset) {
    require("payload bytes", payloadLength, Wire.MAX_PAYLOAD_BYTES);
    require("type", typeCode, 0xFF);
    int header = open(source, 0, encodedBytes(payloadLength), out, offset);
    out[header + Wire.TYPE_OFFSET] = (byte) typeCode;
    LittleEndian.put16(out, header + Wire.SEQUENCE_OFFSET, sequence);
    LittleEndian.put32(out, header + Wire.TIME_OFFSET, timeUs);
    return close(header + Wire.HEADER_BYTES + payloadLength, out, offset);
  }

  /**
   * Completes a compact frame whose sample lies at {@link #compactPayloadAt}.
   *
   * @param source 0 to 15
   * @param sequence its low 8 bits are sent
   * @param timeUs bits 6 to 21 are sent
   * @return bytes on the wire, delimiter included: always 20
   */
  public static int sealCompact(int source, int sequence, long timeUs, byte[] out, int offset) {
    int length = compactPayloadAt(0) + Wire.SAMPLE_BYTES + Wire.CRC_BYTES + Wire.DELIMITER_BYTES;
    int header = open(source, Wire.COMPACT_BIT, length, out, offset);
    out[header + Wire.COMPACT_SEQUENCE_OFFSET] = (byte) sequence;
    LittleEndian.put16(
        out, header + Wire.COMPACT_TIME_OFFSET, (int) (timeUs >>> Wire.COMPACT_TIME_SHIFT));
    return close(header + Wire.COMPACT_HEADER_BYTES + Wire.SAMPLE_BYTES, out, offset);
  }

  /** Writes a single delimiter, as senders do first of all and after a silence. */
  public static int delimiter(byte[] out, int offset) {
    out[offset] = Wire.DELIMITER;
    return Wire.DELIMITER_BYTES;
  }

  private static int open(int source, int form, int length, byte[] out, int offset) {
    require("source", source, Wire.SOURCES - 1);
    Objects.checkFromIndexSize(offset, length, out.length);
    int header = offset + Wire.CODE_BYTES;
    out[header + Wire.LEAD_OFFSET] =
        (byte) ((Wire.MAJOR_VERSION << Wire.MAJOR_SHIFT) | form | source);
    return header;
  }

  private static int close(int crcOffset, byte[] out, int offset) {
    int start = offset + Wire.CODE_BYTES;
    LittleEndian.put16(out, crcOffset, Crc16.of(out, start, crcOffset - start));
    int end = crcOffset + Wire.CRC_BYTES;
    Stuffing.stuff(out, offset, end);
    out[end] = Wire.DELIMITER;
    return end + Wire.DELIMITER_BYTES - offset;
  }

  private static void require(String what, int value, int limit) {
    if (value < 0 || value > limit) {
      throw new IllegalArgumentException(what + ": value=" + value + ", limit=0.." + limit);
    }
  }
}
