package org.hingeline.ingest.maker.xsens;

import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.FrameFormat;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.StreamError;

/** Messages of an MTi. */
public final class MtiFormat implements FrameFormat {
  private static final int PREAMBLE = 0xFA;
  private static final int BUS = 0xFF;
  private static final int KIND_AT = 2;
  private static final int LENGTH_AT = 3;
  private static final int DATA_AT = 4;
  private static final int EXTENDED = 0xFF;
  private static final int EXTENDED_DATA_AT = 6;
  private static final int DATA_MAX = 2_048;
  private static final int SUM = 1;
  private static final int MTDATA2 = 0x36;
  private static final String[] TYPES = new String[256];

  static {
    for (int kind = 0; kind < TYPES.length; kind++) {
      TYPES[kind] = String.format("0x%02x", kind);
    }
  }

  private final MtiItems items = new MtiItems();

  /** The message that makes a sensor measure which was left in its configuration. */
  public static byte[] goToMeasurement() {
    return new byte[] {(byte) PREAMBLE, (byte) BUS, 0x10, 0, (byte) 0xF1};
  }

  @Override
  public int maxBytes() {
    return EXTENDED_DATA_AT + DATA_MAX + SUM;
  }

  @Override
  public int maxCutOff(int firstLength) {
    return maxBytes();
  }

  @Override
  public void restart() {
    items.restart();
  }

  @Override
  public int look(byte[] bytes, int from, int to, boolean inStep, boolean last) {
    int available = to - from;
    if (Bytes.u8(bytes, from) != PREAMBLE || (available > 1 && Bytes.u8(bytes, from + 1) != BUS)) {
      return FrameFormat.no(StreamError.HEADER);
    } else if (available < EXTENDED_DATA_AT) {
      return shortest(bytes, from, available);
    }
    return whole(bytes, from, available);
  }

  /** An empty message is five bytes long. */
  private static int shortest(byte[] bytes, int from, int available) {
    boolean empty = available == DATA_AT + SUM && Bytes.u8(bytes, from + LENGTH_AT) == 0;
    return empty ? summed(bytes, from, available) : MORE;
  }

  private static int whole(byte[] bytes, int from, int available) {
    int length = Bytes.u8(bytes, from + LENGTH_AT);
    int total = DATA_AT + length + SUM;
    if (length == EXTENDED) {
      int extended = Bytes.u16be(bytes, from + DATA_AT);
      if (extended > DATA_MAX) {
        return FrameFormat.no(StreamError.LENGTH);
      }
      total = EXTENDED_DATA_AT + extended + SUM;
    }
    return available < total ? MORE : summed(bytes, from, total);
  }

  private static int summed(byte[] bytes, int from, int total) {
    return Bytes.sum8(bytes, from + 1, from + total) == 0
        ? total
        : FrameFormat.no(StreamError.CHECKSUM);
  }

  @Override
  public String take(byte[] bytes, int from, int length, ReadingSink sink) {
    int kind = Bytes.u8(bytes, from + KIND_AT);
    if (kind == MTDATA2) {
      boolean extended = Bytes.u8(bytes, from + LENGTH_AT) == EXTENDED;
      items.read(bytes, from + (extended ? EXTENDED_DATA_AT : DATA_AT), from + length - SUM, sink);
    }
    return TYPES[kind];
  }
}
