package org.hingeline.protocol.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;

/**
 * One intact frame, seen in place: the decoder keeps a single one and moves it from frame to frame.
 */
public final class Frame {
  final byte[] bytes;
  MessageType type;
  boolean compact;
  int source;
  int sequence;
  long timeUs;
  int lostBefore;
  boolean restarted;
  int payloadOffset;
  int payloadLength;

  Frame(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What the payload is. */
  public MessageType type() {
    return type;
  }

  /**
   * Whether the frame came in the compact form; its sequence and time are restored all the same.
   */
  public boolean compact() {
    return compact;
  }

  /** The sensor on this link, 0 to 15. */
  public int source() {
    return source;
  }

  /** The number of the frame among those of its source, 0 to 65535, wrapping. */
  public int sequence() {
    return sequence;
  }

  /**
   * The sender's clock in µs, 0 to 2³² − 1, wrapping after 71.6 minutes; {@link Wrapping#resolve}
   * continues it. For samples it is the time of the first.
   */
  public long timeUs() {
    return timeUs;
  }

  /** How many frames of this source are missing between this one and the one before it. */
  public int lostBefore() {
    return lostBefore;
  }

  /** Whether the sequence number jumped too far to be loss, as after a restart of the device. */
  public boolean restarted() {
    return restarted;
  }

  /** Bytes of payload, extensions of newer versions included. */
  public int payloadLength() {
    return payloadLength;
  }

  /** Unsigned 8 bits at this offset of the payload. */
  public int u8(int at) {
    return LittleEndian.u8(bytes, index(at, 1));
  }

  /** Signed 16 bits at this offset of the payload. */
  public short i16(int at) {
    return LittleEndian.i16(bytes, index(at, 2));
  }

  /** Unsigned 16 bits at this offset of the payload. */
  public int u16(int at) {
    return LittleEndian.u16(bytes, index(at, 2));
  }

  /** Unsigned 32 bits at this offset of the payload. */
  public long u32(int at) {
    return LittleEndian.u32(bytes, index(at, 4));
  }

  /** 64 bits at this offset of the payload. */
  public long i64(int at) {
    return LittleEndian.i64(bytes, index(at, 8));
  }

  /** UTF-8 text at this offset of the payload; malformed bytes become U+FFFD. */
  public String text(int at, int length) {
    return new String(bytes, index(at, length), length, UTF_8);
  }

  private int index(int at, int size) {
    return payloadOffset + Objects.checkFromIndexSize(at, size, payloadLength);
  }
}
