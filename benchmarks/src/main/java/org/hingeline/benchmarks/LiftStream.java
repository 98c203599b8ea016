package org.hingeline.benchmarks;

import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.DeviceInfo;
import org.hingeline.protocol.message.MessageEncoder;
import org.hingeline.protocol.message.Placement;

/**
 * The bytes of a hub with sensors on trunk, pelvis and thigh at 100 Hz, four samples a frame, on a
 * person who lifts without end. Time and sequence numbers go on from call to call; nothing is
 * allocated after construction.
 */
final class LiftStream {
  static final int SENSORS = 3;
  static final int SAMPLES = 4;
  static final int CHUNK_US = 40_000;
  static final int LIFT_CHUNKS = 100;

  private static final int INTERVAL_US = 10_000;
  private static final double GYR_RANGE = Math.toRadians(2000);
  private static final double ACC_RANGE = 8 * 9.80665;
  private static final double GRAVITY = 9.81;
  private static final Placement[] PLACES = {Placement.TRUNK, Placement.PELVIS, Placement.THIGH};
  private static final int VALUES = SAMPLES * Wire.SAMPLE_VALUES;

  /** How far trunk, pelvis and thigh lean at the bottom, degrees. */
  static final double[] HINGE_DEG = {70, 50, -12};

  static final double[] SQUAT_DEG = {35, 20, -60};
  static final double[] STAND_DEG = {0, 0, 0};

  private final MessageEncoder[] encoders = new MessageEncoder[SENSORS];
  private final short[] lift;
  private long timeUs;

  LiftStream(double[] leanDeg) {
    for (int sensor = 0; sensor < SENSORS; sensor++) {
      encoders[sensor] = new MessageEncoder(sensor);
    }
    lift = counts(leanDeg);
  }

  private LiftStream(LiftStream before, double[] leanDeg) {
    System.arraycopy(before.encoders, 0, encoders, 0, SENSORS);
    timeUs = before.timeUs;
    lift = counts(leanDeg);
  }

  /** The same person goes on with another movement. */
  LiftStream then(double[] leanDeg) {
    return new LiftStream(this, leanDeg);
  }

  /** The device's time after what was written, µs. */
  long timeUs() {
    return timeUs;
  }

  /** What every sensor says of itself; returns its length. */
  int writeInfo(byte[] to, int at) {
    int end = at;
    for (int sensor = 0; sensor < SENSORS; sensor++) {
      DeviceInfo info =
          new DeviceInfo(
              0,
              PLACES[sensor],
              0,
              new DeviceInfo.Firmware(1, 0, 0),
              0,
              nano(GYR_RANGE),
              nano(ACC_RANGE),
              2000,
              8000,
              100_000,
              "BENCH-" + sensor,
              "bench");
      end += encoders[sensor].encode(timeUs, info, to, end);
    }
    return end - at;
  }

  private static long nano(double range) {
    return (long) Math.ceil(range / Short.MAX_VALUE * 1e9);
  }

  /** The frames of all sensors over 40 ms of the lift; returns their length. */
  int writeChunk(int chunk, byte[] to, int at) {
    int end = at;
    for (int sensor = 0; sensor < SENSORS; sensor++) {
      int first = (sensor * LIFT_CHUNKS + chunk) * VALUES;
      end += encoders[sensor].encodeSamples(timeUs, INTERVAL_US, lift, first, SAMPLES, to, end);
    }
    timeUs += CHUNK_US;
    return end - at;
  }

  private static short[] counts(double[] leanDeg) {
    short[] counts = new short[SENSORS * LIFT_CHUNKS * VALUES];
    int at = 0;
    for (int sensor = 0; sensor < SENSORS; sensor++) {
      for (int i = 0; i < LIFT_CHUNKS * SAMPLES; i++) {
        double s = i * INTERVAL_US * 1e-6;
        double lean = Math.toRadians(leanDeg[sensor]) * depth(s);
        double rate = Math.toRadians(leanDeg[sensor]) * (depth(s + 5e-3) - depth(s - 5e-3)) / 1e-2;
        counts[at + 2] = (short) Math.round(-rate / GYR_RANGE * Short.MAX_VALUE);
        double unit = GRAVITY / ACC_RANGE * Short.MAX_VALUE;
        counts[at + 3] = (short) Math.round(-unit * Math.sin(lean));
        counts[at + 4] = (short) Math.round(unit * Math.cos(lean));
        at += Wire.SAMPLE_VALUES;
      }
    }
    return counts;
  }

  /** Down in 1.4 s, 0.3 s at the bottom, up in 1.3 s, 1 s at the top; 0 to 1. */
  private static double depth(double s) {
    return s < 1.7 ? ramp(s / 1.4) : 1 - ramp((s - 1.7) / 1.3);
  }

  private static double ramp(double share) {
    return 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, Math.min(1, share)));
  }
}
