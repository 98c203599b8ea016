package org.hingeline.ingest.maker.witmotion;

import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.FrameFormat;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.StreamError;

/** Frames of WitMotion: which bytes are one, and to whom they go. */
public final class WitMotionFormat implements FrameFormat {
  static final int HEADER = 0x55;
  static final int COMBINED = 0x61;
  static final int REGISTERS = 0x71;
  static final int SHORT = 20;
  static final int LONG = 28;

  private static final int CLASSIC_FIRST = 0x50;
  private static final int CLASSIC_LAST = 0x5F;
  private static final int CLASSIC = 11;
  private static final int COMMAND_FIRST = 0xFF;
  private static final int COMMAND_SECOND = 0xAA;
  private static final int COMMAND = 5;
  private static final int HEAD = 2;
  private static final String COMMAND_TYPE = "command";
  private static final String[] TYPES = new String[256];

  static {
    for (int kind = 0; kind < TYPES.length; kind++) {
      TYPES[kind] = String.format("0x%02x", kind);
    }
  }

  private final WitMotionCycle cycle = new WitMotionCycle();

  /** Length of the combined frames of this stream, 0 until one was confirmed. */
  private int combined;

  /** Length of the register frames of this stream, 0 until one was confirmed. */
  private int registers;

  @Override
  public int maxBytes() {
    return LONG + HEAD;
  }

  @Override
  public void restart() {
    cycle.restart();
    combined = 0;
    registers = 0;
  }

  @Override
  public int look(byte[] bytes, int from, int to, boolean inStep, boolean last) {
    int first = Bytes.u8(bytes, from);
    if (first != HEADER && first != COMMAND_FIRST) {
      return FrameFormat.no(StreamError.HEADER);
    } else if (to - from < HEAD) {
      return MORE;
    }
    int kind = Bytes.u8(bytes, from + 1);
    if (first == COMMAND_FIRST) {
      return kind == COMMAND_SECOND
          ? command(to - from, inStep)
          : FrameFormat.no(StreamError.HEADER);
    } else if (kind >= CLASSIC_FIRST && kind <= CLASSIC_LAST) {
      return classic(bytes, from, to);
    } else if (kind == COMBINED || kind == REGISTERS) {
      return unchecked(bytes, from, to, inStep, last);
    }
    return FrameFormat.no(StreamError.HEADER);
  }

  private static int classic(byte[] bytes, int from, int to) {
    if (to - from < CLASSIC) {
      return MORE;
    }
    int sum = Bytes.sum8(bytes, from, from + CLASSIC - 1);
    return sum == Bytes.u8(bytes, from + CLASSIC - 1)
        ? CLASSIC
        : FrameFormat.no(StreamError.CHECKSUM);
  }

  /** An echo means something only between frames. */
  private static int command(int available, boolean inStep) {
    if (!inStep) {
      return FrameFormat.no(StreamError.HEADER);
    }
    return available < COMMAND ? MORE : COMMAND;
  }

  private int unchecked(byte[] bytes, int from, int to, boolean inStep, boolean last) {
    int known = Bytes.u8(bytes, from + 1) == COMBINED ? combined : registers;
    int length = known != 0 && inStep ? known : 0;
    if (length != 0 && to - from >= length && credible(bytes, from, length)) {
      return length;
    }
    return confirmed(bytes, from, to, length, last);
  }

  /**
   * A frame that lost a byte holds the begin of the next one, or ends with its first byte; only
   * then the next frame must be waited for.
   */
  private static boolean credible(byte[] bytes, int from, int length) {
    int end = from + length - 1;
    for (int at = from + HEAD; at < end; at++) {
      if (begins(bytes, at)) {
        return false;
      }
    }
    return Bytes.u8(bytes, end) != HEADER;
  }

  /** The length that the begin of the next frame proves. */
  private static int confirmed(byte[] bytes, int from, int to, int known, boolean last) {
    int available = to - from;
    for (int length = SHORT; length <= LONG; length += LONG - SHORT) {
      boolean follows = available >= length + HEAD && begins(bytes, from + length);
      boolean ends = last && available == length;
      if (follows || (ends && (known == 0 || known == length))) {
        return length;
      }
      if (available < length || (available < length + HEAD && !last)) {
        return MORE;
      }
    }
    return FrameFormat.no(StreamError.LENGTH);
  }

  private static boolean begins(byte[] bytes, int at) {
    int second = Bytes.u8(bytes, at + 1);
    return switch (Bytes.u8(bytes, at)) {
      case HEADER -> second == COMBINED || second == REGISTERS;
      case COMMAND_FIRST -> second == COMMAND_SECOND;
      default -> false;
    };
  }

  @Override
  public String take(byte[] bytes, int from, int length, ReadingSink sink) {
    if (Bytes.u8(bytes, from) == COMMAND_FIRST) {
      return COMMAND_TYPE;
    }
    int kind = Bytes.u8(bytes, from + 1);
    if (kind == COMBINED) {
      combined = length;
      cycle.combined(bytes, from + HEAD, length == LONG, sink);
    } else if (kind == REGISTERS) {
      registers = length;
      cycle.registers(bytes, from + HEAD, sink);
    } else {
      cycle.classic(kind, bytes, from + HEAD, sink);
    }
    return TYPES[kind];
  }
}
