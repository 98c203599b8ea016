package org.hingeline.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers in the bytes of makers' frames. */
public final class Bytes {

  private Bytes() {}

  /** Unsigned 8 bits. */
  public static int u8(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  /** Unsigned 16 bits, low byte first. */
  public static int u16le(byte[] bytes, int at) {
    return u8(bytes, at) | u8(bytes, at + 1) << 8;
  }

  /** Signed 16 bits, low byte first. */
  public static int i16le(byte[] bytes, int at) {
    return (short) u16le(bytes, at);
  }

  /** Unsigned 16 bits, high byte first. */
  public static int u16be(byte[] bytes, int at) {
    return u8(bytes, at) << 8 | u8(bytes, at + 1);
  }

  /** The bytes from here on, high byte first. */
  public static ByteBuffer be(byte[] bytes, int at, int length) {
    return ByteBuffer.wrap(bytes, at, length).order(ByteOrder.BIG_ENDIAN);
  }

  /** The bytes from here on, low byte first. */
  public static ByteBuffer le(byte[] bytes, int at, int length) {
    return ByteBuffer.wrap(bytes, at, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Sum of bytes, low 8 bits. */
  public static int sum8(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += bytes[i];
    }
    return sum & 0xFF;
  }
}
