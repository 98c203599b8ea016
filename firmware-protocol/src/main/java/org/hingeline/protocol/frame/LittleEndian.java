package org.hingeline.protocol.frame;

import static java.lang.invoke.MethodHandles.byteArrayViewVarHandle;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.VarHandle;

/** Numbers in a byte array, lowest byte first. */
public final class LittleEndian {
  private static final VarHandle SHORT = byteArrayViewVarHandle(short[].class, LITTLE_ENDIAN);
  private static final VarHandle INT = byteArrayViewVarHandle(int[].class, LITTLE_ENDIAN);
  private static final VarHandle LONG = byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);

  private LittleEndian() {}

  /** Unsigned 8 bits. */
  public static int u8(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  /** Signed 16 bits. */
  public static short i16(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at);
  }

  /** Unsigned 16 bits. */
  public static int u16(byte[] bytes, int at) {
    return i16(bytes, at) & 0xFFFF;
  }

  /** Signed 32 bits. */
  public static int i32(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  /** Unsigned 32 bits. */
  public static long u32(byte[] bytes, int at) {
    return i32(bytes, at) & 0xFFFF_FFFFL;
  }

  /** 64 bits. */
  public static long i64(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /** The low 16 bits of the value. */
  public static void put16(byte[] bytes, int at, int value) {
    SHORT.set(bytes, at, (short) value);
  }

  /** The low 32 bits of the value. */
  public static void put32(byte[] bytes, int at, long value) {
    INT.set(bytes, at, (int) value);
  }

  /** 64 bits. */
  public static void put64(byte[] bytes, int at, long value) {
    LONG.set(bytes, at, value);
  }
}
