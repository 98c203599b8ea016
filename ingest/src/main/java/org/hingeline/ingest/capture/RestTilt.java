package org.hingeline.ingest.capture;

import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Reading;

/**
 * Compares, while a sensor rests, the upward direction that the sensor worked out with that of its
 * accelerometer: both means over the rest, so that the noise of single readings does not count. A
 * unit or an axis read other than it is meant would show here.
 */
final class RestTilt {
  private static final double STILL_RADPS = 0.03;
  private static final double GRAVITY_BAND = 0.05;
  private static final int REST_READINGS = 20;

  private final double[] force = new double[3];
  private final double[] up = new double[3];
  private int resting;
  private double weighted;
  private long weight;
  private Reading reading;

  void reading(Reading next) {
    if (reading != null && !still(next)) {
      end();
    }
    reading = next;
  }

  void attitude(Attitude attitude) {
    if (reading == null || !still(reading)) {
      return;
    }
    double[] upward = attitude.up();
    force[0] += reading.accX();
    force[1] += reading.accY();
    force[2] += reading.accZ();
    for (int axis = 0; axis < up.length; axis++) {
      up[axis] += upward[axis];
    }
    resting++;
  }

  private static boolean still(Reading r) {
    double turning = Math.hypot(Math.hypot(r.gyrX(), r.gyrY()), r.gyrZ());
    double size = Math.hypot(Math.hypot(r.accX(), r.accY()), r.accZ());
    return turning < STILL_RADPS
        && Math.abs(size / Reading.STANDARD_GRAVITY_MPS2 - 1) < GRAVITY_BAND;
  }

  private void end() {
    if (resting >= REST_READINGS) {
      double[] cross = {
        force[1] * up[2] - force[2] * up[1],
        force[2] * up[0] - force[0] * up[2],
        force[0] * up[1] - force[1] * up[0]
      };
      double sine = Math.hypot(Math.hypot(cross[0], cross[1]), cross[2]);
      double cosine = force[0] * up[0] + force[1] * up[1] + force[2] * up[2];
      weighted += resting * Math.toDegrees(Math.atan2(sine, cosine));
      weight += resting;
    }
    resting = 0;
    for (int axis = 0; axis < up.length; axis++) {
      force[axis] = 0;
      up[axis] = 0;
    }
  }

  /** Mean over all rests, degrees; NaN without any. */
  double differenceDeg() {
    end();
    return weight == 0 ? Double.NaN : weighted / weight;
  }
}
