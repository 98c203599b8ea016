package org.hingeline.ingest.maker.ximu3;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.hingeline.ingest.reading.Bytes;

/** One message, read from either form; reused. */
final class Ximu3Message {
  private static final int STUFF = 0xDB;
  private static final int STUFFED_END = 0xDC;
  private static final int STUFFED_STUFF = 0xDD;
  private static final int END = 0x0A;
  private static final int BINARY = 0x80;
  private static final int KIND_AND_TIME = 9;
  private static final double RATE_MAX_DPS = 5_000;
  private static final double FORCE_MAX_G = 50;
  private static final int TIME_DIGITS_MAX = 19;

  private final byte[] raw = new byte[Ximu3Format.LINE_MAX];
  final double[] numbers = new double[Ximu3Kind.NUMBERS_MAX + 1];
  int count;
  Ximu3Kind kind;
  long timeUs;

  /** Reads the line in these bytes, its end not included; false when it is not a message. */
  boolean read(byte[] b, int from, int end) {
    kind = null;
    if (end <= from) {
      return false;
    } else if (Bytes.u8(b, from) >= BINARY) {
      return readBinary(unstuff(b, from, end));
    }
    return readText(b, from, b[end - 1] == '\r' ? end - 1 : end);
  }

  /** Whether a reading may begin with this byte. */
  static boolean mayBeginReading(byte first) {
    return first == 'I' || Byte.toUnsignedInt(first) == BINARY + 'I';
  }

  /** Reads a line that begins in the midst of noise: only a plausible inertial reading counts. */
  boolean readReading(byte[] b, int from, int end) {
    if (!read(b, from, end) || kind != Ximu3Kind.INERTIAL) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (Math.abs(numbers[i]) > (i < count / 2 ? RATE_MAX_DPS : FORCE_MAX_G)) {
        return false;
      }
    }
    return true;
  }

  private int unstuff(byte[] b, int from, int end) {
    int length = 0;
    for (int i = from; i < end; i++) {
      int value = Bytes.u8(b, i);
      if (value == STUFF) {
        int next = i + 1 < end ? Bytes.u8(b, ++i) : 0;
        if (next != STUFFED_END && next != STUFFED_STUFF) {
          return 0;
        }
        value = next == STUFFED_END ? END : STUFF;
      }
      raw[length++] = (byte) value;
    }
    return length;
  }

  private boolean readBinary(int length) {
    if (length < KIND_AND_TIME) {
      return false;
    }
    kind = Ximu3Kind.of(Bytes.u8(raw, 0) - BINARY);
    ByteBuffer values = Bytes.le(raw, 1, length - 1);
    timeUs = values.getLong();
    if (kind == null || timeUs < 0) {
      return false;
    } else if (kind.text) {
      return true;
    }
    int rest = length - KIND_AND_TIME;
    count = rest / Float.BYTES;
    if (rest % Float.BYTES != 0 || !kind.holds(count)) {
      return false;
    }
    boolean finite = true;
    for (int i = 0; i < count; i++) {
      numbers[i] = values.getFloat();
      finite &= Double.isFinite(numbers[i]);
    }
    return finite;
  }

  private boolean readText(byte[] b, int from, int end) {
    kind = end - from > 2 && b[from + 1] == ',' ? Ximu3Kind.of(b[from]) : null;
    if (kind == null) {
      return false;
    }
    int at = from + 2;
    int timeEnd = fieldEnd(b, at, end);
    if (!readTime(b, at, timeEnd)) {
      return false;
    } else if (kind.text) {
      return true;
    }
    count = 0;
    for (at = timeEnd + 1; at <= end; at = fieldEnd(b, at, end) + 1) {
      if (count == numbers.length || !readNumber(b, at, fieldEnd(b, at, end))) {
        return false;
      }
    }
    return kind.holds(count);
  }

  private boolean readTime(byte[] b, int from, int end) {
    timeUs = 0;
    for (int i = from; i < end; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
      timeUs = timeUs * 10 + (b[i] - '0');
    }
    return end > from && end - from < TIME_DIGITS_MAX;
  }

  private boolean readNumber(byte[] b, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean part = b[i] >= '0' && b[i] <= '9';
      if (!part && b[i] != '-' && b[i] != '+' && b[i] != '.' && b[i] != 'e' && b[i] != 'E') {
        return false;
      }
    }
    try {
      double value = Double.parseDouble(new String(b, from, end - from, StandardCharsets.US_ASCII));
      numbers[count++] = value;
      return Double.isFinite(value);
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static int fieldEnd(byte[] b, int from, int end) {
    int i = from;
    while (i < end && b[i] != ',') {
      i++;
    }
    return i;
  }
}
