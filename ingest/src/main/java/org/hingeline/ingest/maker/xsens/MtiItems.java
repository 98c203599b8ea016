package org.hingeline.ingest.maker.xsens;

import java.nio.ByteBuffer;
import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.RateFromAttitude;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;

/** The items of one MTData2 message: what was measured at one moment. */
final class MtiItems {
  private static final int HEAD = 3;
  private static final int FORMAT = 0x3;
  private static final int AXES = 0xC;
  private static final int NORTH_EAST_DOWN = 0x4;
  private static final int COUNTER = 0x1020;
  private static final int TIME_FINE = 0x1060;
  private static final int QUATERNION = 0x2010;
  private static final int EULER = 0x2030;
  private static final int FORCE = 0x4020;
  private static final int FORCE_HIGH_RATE = 0x4040;
  private static final int RATE = 0x8020;
  private static final int RATE_HIGH_RATE = 0x8040;
  private static final long US_PER_TICK = 100;
  private static final long TICKS_WRAP = 1L << 32;
  private static final int COUNTER_MASK = 0xFFFF;

  private static final int FLOAT = 0;
  private static final int FIXED_12_20 = 1;
  private static final int FIXED_16_32 = 2;
  private static final int[] BYTES = {4, 4, 6, 8};

  private final double[] values = new double[4];
  private final double[] force = new double[3];
  private final double[] rate = new double[3];
  private final RateFromAttitude derived = new RateFromAttitude();

  private boolean anyForce;
  private boolean anyRate;
  private Attitude attitude;
  private long ticks;
  private boolean anyTicks;
  private int counter;
  private boolean anyCounter;

  private long lastTicks;
  private long wraps;
  private boolean ticked;
  private int lastCounter;
  private boolean counted;
  private long lastTimeUs = Reading.NO_TIME;

  void restart() {
    ticked = false;
    counted = false;
    wraps = 0;
    lastTimeUs = Reading.NO_TIME;
    derived.restart();
  }

  /** Reads the items in these bytes; what is cut off or not known is passed over. */
  void read(byte[] b, int from, int end, ReadingSink sink) {
    anyForce = false;
    anyRate = false;
    anyTicks = false;
    anyCounter = false;
    attitude = null;
    int at = from;
    while (end - at >= HEAD) {
      int size = Bytes.u8(b, at + 2);
      if (at + HEAD + size > end) {
        break;
      }
      item(Bytes.u16be(b, at), b, at + HEAD, size);
      at += HEAD + size;
    }
    give(sink);
  }

  private void item(int identifier, byte[] b, int at, int size) {
    int kind = identifier & ~(FORMAT | AXES);
    if (kind == COUNTER && size == Short.BYTES) {
      counter = Bytes.u16be(b, at);
      anyCounter = true;
    } else if (kind == TIME_FINE && size == Integer.BYTES) {
      ticks = Bytes.be(b, at, size).getInt() & 0xFFFF_FFFFL;
      anyTicks = true;
    } else if (kind == FORCE || kind == FORCE_HIGH_RATE) {
      anyForce |= vector(identifier, b, at, size, force);
    } else if (kind == RATE || kind == RATE_HIGH_RATE) {
      anyRate |= vector(identifier, b, at, size, rate);
    } else if (kind == QUATERNION && numbers(identifier, b, at, size, 4)) {
      attitude =
          upward(identifier, new Attitude(values[0], values[1], values[2], values[3]).unit());
    } else if (kind == EULER && numbers(identifier, b, at, size, 3)) {
      attitude =
          upward(
              identifier,
              Attitude.zyx(
                  Math.toRadians(values[2]), Math.toRadians(values[1]), Math.toRadians(values[0])));
    }
  }

  /** With north, east and down as the earth's axes, half a turn about north points z up. */
  private static Attitude upward(int identifier, Attitude read) {
    return (identifier & AXES) == NORTH_EAST_DOWN ? Attitude.about(0, Math.PI).then(read) : read;
  }

  private boolean vector(int identifier, byte[] b, int at, int size, double[] into) {
    if (!numbers(identifier, b, at, size, into.length)) {
      return false;
    }
    System.arraycopy(values, 0, into, 0, into.length);
    return true;
  }

  /** Reads this many numbers; false when the size is another, or one is not finite. */
  private boolean numbers(int identifier, byte[] b, int at, int size, int count) {
    int format = identifier & FORMAT;
    if (size != count * BYTES[format]) {
      return false;
    }
    ByteBuffer in = Bytes.be(b, at, size);
    boolean finite = true;
    for (int i = 0; i < count; i++) {
      values[i] = number(format, in);
      finite &= Double.isFinite(values[i]);
    }
    return finite;
  }

  private static double number(int format, ByteBuffer in) {
    return switch (format) {
      case FLOAT -> in.getFloat();
      case FIXED_12_20 -> in.getInt() / (double) (1 << 20);
      case FIXED_16_32 -> {
        long fraction = in.getInt() & 0xFFFF_FFFFL;
        yield in.getShort() + fraction / (double) TICKS_WRAP;
      }
      default -> in.getDouble();
    };
  }

  private void give(ReadingSink sink) {
    long timeUs = Reading.NO_TIME;
    if (anyTicks) {
      wraps += ticked && ticks < lastTicks && lastTicks - ticks > TICKS_WRAP / 2 ? 1 : 0;
      timeUs = (ticks + wraps * TICKS_WRAP) * US_PER_TICK;
      ticked = true;
      lastTicks = ticks;
    }
    if (anyForce && (anyRate || attitude != null)) {
      int step = 1;
      if (anyCounter) {
        step = counted ? Math.max(1, (counter - lastCounter) & COUNTER_MASK) : 1;
        counted = true;
        lastCounter = counter;
      }
      double[] turning = anyRate ? rate : derivedRate(timeUs, step);
      lastTimeUs = timeUs;
      sink.onReading(
          new Reading(
              timeUs, step, turning[0], turning[1], turning[2], force[0], force[1], force[2]));
    }
    if (attitude != null) {
      sink.onAttitude(attitude);
    }
  }

  private double[] derivedRate(long timeUs, int step) {
    boolean timed = timeUs != Reading.NO_TIME && lastTimeUs != Reading.NO_TIME;
    double seconds = timed ? (timeUs - lastTimeUs) * 1e-6 : step * 0.01;
    return seconds > 0 ? derived.next(attitude, seconds) : new double[3];
  }
}
