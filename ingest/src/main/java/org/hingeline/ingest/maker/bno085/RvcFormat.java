package org.hingeline.ingest.maker.bno085;

import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.FrameFormat;
import org.hingeline.ingest.reading.RateFromAttitude;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.StreamError;

/** Frames of the UART-RVC mode. */
public final class RvcFormat implements FrameFormat {
  /** Readings a second, fixed by the sensor. */
  public static final double RATE_HZ = 100;

  private static final int HEADER = 0xAA;
  private static final int LENGTH = 19;
  private static final int COUNT_AT = 2;
  private static final int YAW_AT = 3;
  private static final int PITCH_AT = 5;
  private static final int ROLL_AT = 7;
  private static final int FORCE_AT = 9;
  private static final int SUM_AT = 18;
  private static final double ANGLE = Math.toRadians(0.01);
  private static final double FORCE = 1e-3 * Reading.STANDARD_GRAVITY_MPS2;
  private static final String TYPE = "rvc";

  private final RateFromAttitude rate = new RateFromAttitude();
  private int lastCount;
  private boolean anyCount;

  @Override
  public int maxBytes() {
    return LENGTH;
  }

  @Override
  public void restart() {
    anyCount = false;
    rate.restart();
  }

  @Override
  public int look(byte[] bytes, int from, int to, boolean inStep, boolean last) {
    boolean header =
        Bytes.u8(bytes, from) == HEADER && (to - from == 1 || Bytes.u8(bytes, from + 1) == HEADER);
    if (!header) {
      return FrameFormat.no(StreamError.HEADER);
    } else if (to - from < LENGTH) {
      return MORE;
    }
    return Bytes.sum8(bytes, from + COUNT_AT, from + SUM_AT) == Bytes.u8(bytes, from + SUM_AT)
        ? LENGTH
        : FrameFormat.no(StreamError.CHECKSUM);
  }

  @Override
  public String take(byte[] bytes, int from, int length, ReadingSink sink) {
    int count = Bytes.u8(bytes, from + COUNT_AT);
    int step = anyCount ? Math.max(1, (count - lastCount) & 0xFF) : 1;
    anyCount = true;
    lastCount = count;
    Attitude attitude =
        Attitude.about(2, ANGLE * Bytes.i16le(bytes, from + YAW_AT))
            .then(Attitude.about(0, ANGLE * Bytes.i16le(bytes, from + PITCH_AT)))
            .then(Attitude.about(1, ANGLE * Bytes.i16le(bytes, from + ROLL_AT)));
    double[] turned = rate.next(attitude, step / RATE_HZ);
    sink.onReading(
        new Reading(
            Reading.NO_TIME,
            step,
            turned[0],
            turned[1],
            turned[2],
            FORCE * Bytes.i16le(bytes, from + FORCE_AT),
            FORCE * Bytes.i16le(bytes, from + FORCE_AT + 2),
            FORCE * Bytes.i16le(bytes, from + FORCE_AT + 4)));
    sink.onAttitude(attitude);
    return TYPE;
  }
}
