package org.hingeline.ingest.maker.ximu3;

import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.FrameFormat;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;
import org.hingeline.ingest.reading.StreamError;

/** Messages of an x-IMU3: everything between two line feeds. */
public final class Ximu3Format implements FrameFormat {
  static final int LINE_MAX = 1_024;

  private static final byte END = '\n';
  private static final byte COMMAND = '{';
  private static final byte MULTIPLEXED = '^';
  private static final String COMMAND_TYPE = "command";
  private static final double CHARGING = 1;
  private static final double RATE = Math.toRadians(1);
  private static final double FORCE = Reading.STANDARD_GRAVITY_MPS2;

  private final Ximu3Message message = new Ximu3Message();

  /** Inside a line that is no message: only a plausible reading is believed before its end. */
  private boolean inNoise;

  @Override
  public int maxBytes() {
    return LINE_MAX;
  }

  @Override
  public int maxCutOff(int firstLength) {
    return LINE_MAX;
  }

  @Override
  public void restart() {
    inNoise = false;
  }

  @Override
  public int look(byte[] bytes, int from, int to, boolean inStep, boolean last) {
    boolean noise = inNoise && !inStep;
    if (noise && bytes[from] != END && !Ximu3Message.mayBeginReading(bytes[from])) {
      return FrameFormat.no(StreamError.CONTENT);
    }
    int limit = Math.min(to, from + LINE_MAX);
    int end = from;
    while (end < limit && bytes[end] != END) {
      end++;
    }
    if (end == limit && to - from < LINE_MAX) {
      return MORE;
    }
    boolean intact =
        end < to && (noise ? message.readReading(bytes, from, end) : whole(bytes, from, end));
    inNoise = !intact && bytes[from] != END;
    if (intact) {
      return end + 1 - from;
    }
    return FrameFormat.no(end == limit ? StreamError.LENGTH : StreamError.CONTENT);
  }

  private boolean whole(byte[] bytes, int from, int end) {
    return bytes[from] == COMMAND || bytes[from] == MULTIPLEXED || message.read(bytes, from, end);
  }

  @Override
  public String take(byte[] bytes, int from, int length, ReadingSink sink) {
    if (bytes[from] == COMMAND || bytes[from] == MULTIPLEXED) {
      return COMMAND_TYPE;
    }
    double[] n = message.numbers;
    switch (message.kind) {
      case INERTIAL ->
          sink.onReading(
              new Reading(
                  message.timeUs,
                  1,
                  RATE * n[0],
                  RATE * n[1],
                  RATE * n[2],
                  FORCE * n[3],
                  FORCE * n[4],
                  FORCE * n[5]));
      case QUATERNION, LINEAR_ACCELERATION, EARTH_ACCELERATION ->
          sink.onAttitude(new Attitude(n[0], n[1], n[2], n[3]).unit());
      case EULER_ANGLES -> sink.onAttitude(Attitude.zyx(RATE * n[2], RATE * n[1], RATE * n[0]));
      case BATTERY -> sink.onBattery(n[0], message.count > 2 && n[2] == CHARGING);
      default -> {
        // Counted, and not needed here.
      }
    }
    return message.kind.label();
  }
}
