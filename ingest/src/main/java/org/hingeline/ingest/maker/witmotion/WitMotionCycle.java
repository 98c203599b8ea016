package org.hingeline.ingest.maker.witmotion;

import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Bytes;
import org.hingeline.ingest.reading.Reading;
import org.hingeline.ingest.reading.ReadingSink;

/**
 * Puts together what a sensor measured at one moment. A cycle of 11-byte frames comes in the order
 * of their kinds; a reading is complete with the angular rate that follows a specific force.
 */
final class WitMotionCycle {
  private static final double COUNTS = 32_768;
  private static final double FORCE = 16 * Reading.STANDARD_GRAVITY_MPS2 / COUNTS;
  private static final double RATE = Math.toRadians(2_000) / COUNTS;
  private static final double ANGLE = Math.PI / COUNTS;
  private static final int BATTERY_REGISTER = 0x64;

  private final WitMotionTime time = new WitMotionTime();
  private final double[] force = new double[3];
  private boolean anyForce;

  void restart() {
    anyForce = false;
    time.restart();
  }

  /** An 11-byte frame; {@code at} is behind its kind. */
  void classic(int kind, byte[] b, int at, ReadingSink sink) {
    switch (kind) {
      case 0x50 -> {
        anyForce = false;
        time.read(b, at);
      }
      case 0x51 -> {
        anyForce = true;
        for (int axis = 0; axis < 3; axis++) {
          force[axis] = FORCE * Bytes.i16le(b, at + 2 * axis);
        }
      }
      case 0x52 -> {
        if (anyForce) {
          anyForce = false;
          give(b, at, time.take(), sink);
        }
      }
      case 0x53 -> sink.onAttitude(angles(b, at));
      case 0x59 ->
          sink.onAttitude(
              new Attitude(
                      Bytes.i16le(b, at),
                      Bytes.i16le(b, at + 2),
                      Bytes.i16le(b, at + 4),
                      Bytes.i16le(b, at + 6))
                  .unit());
      default -> {
        // Magnetic field, ports, pressure, position: counted, and not needed here.
      }
    }
  }

  /** A combined frame; {@code at} is behind its kind. */
  void combined(byte[] b, int at, boolean timed, ReadingSink sink) {
    for (int axis = 0; axis < 3; axis++) {
      force[axis] = FORCE * Bytes.i16le(b, at + 2 * axis);
    }
    if (timed) {
      time.read(b, at + 18);
    }
    give(b, at + 6, timed ? time.take() : Reading.NO_TIME, sink);
    sink.onAttitude(angles(b, at + 12));
  }

  /** Registers that the host asked for; {@code at} is where their address begins. */
  void registers(byte[] b, int at, ReadingSink sink) {
    if (Bytes.u16le(b, at) == BATTERY_REGISTER) {
      sink.onBattery(WitMotionBattery.percent(Bytes.u16le(b, at + 2)), false);
    }
  }

  private void give(byte[] b, int rateAt, long timeUs, ReadingSink sink) {
    sink.onReading(
        new Reading(
            timeUs,
            1,
            RATE * Bytes.i16le(b, rateAt),
            RATE * Bytes.i16le(b, rateAt + 2),
            RATE * Bytes.i16le(b, rateAt + 4),
            force[0],
            force[1],
            force[2]));
  }

  private static Attitude angles(byte[] b, int at) {
    return Attitude.zyx(
        ANGLE * Bytes.i16le(b, at + 4), ANGLE * Bytes.i16le(b, at + 2), ANGLE * Bytes.i16le(b, at));
  }
}
