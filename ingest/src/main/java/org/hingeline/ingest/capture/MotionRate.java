package org.hingeline.ingest.capture;

import org.hingeline.ingest.reading.Attitude;
import org.hingeline.ingest.reading.Reading;

/**
 * The interval between the readings of a sensor that sends no time, from the sensor itself: its
 * gyroscope says how fast it turned, its orientation how far. Where it turned fast enough, the
 * least squares of angle − rate · interval give the interval; the makers' rates being round
 * numbers, the nearest of them is taken when it is near.
 */
final class MotionRate {
  private static final double[] ROUND_HZ = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 60, 100, 125, 200, 250, 400, 500, 1_000
  };
  private static final double NEAR = 0.12;
  private static final double FAST_RADPS = 0.5;
  private static final double FAST_READINGS = 40;
  private static final double UNEXPLAINED_MAX = 0.25;

  private Reading reading;
  private Reading before;
  private Attitude attitude;
  private int readings;
  private double rateRate;
  private double rateAngle;
  private double angleAngle;

  void reading(Reading next) {
    before = reading;
    reading = next;
  }

  void attitude(Attitude next) {
    if (attitude != null && before != null && reading.step() == 1) {
      add(attitude.rotationTo(next));
    }
    attitude = next;
    before = null;
  }

  private void add(double[] turned) {
    double x = (before.gyrX() + reading.gyrX()) / 2;
    double y = (before.gyrY() + reading.gyrY()) / 2;
    double z = (before.gyrZ() + reading.gyrZ()) / 2;
    double square = x * x + y * y + z * z;
    if (square > FAST_RADPS * FAST_RADPS) {
      readings++;
      rateRate += square;
      rateAngle += x * turned[0] + y * turned[1] + z * turned[2];
      angleAngle += turned[0] * turned[0] + turned[1] * turned[1] + turned[2] * turned[2];
    }
  }

  /** Readings a second; NaN when the sensor did not turn enough to tell. */
  double rateHz() {
    double unexplained = 1 - rateAngle * rateAngle / (rateRate * angleAngle);
    if (readings < FAST_READINGS || rateAngle <= 0 || unexplained > UNEXPLAINED_MAX) {
      return Double.NaN;
    }
    double measured = rateRate / rateAngle;
    double nearest = ROUND_HZ[0];
    for (double round : ROUND_HZ) {
      nearest = Math.abs(round - measured) < Math.abs(nearest - measured) ? round : nearest;
    }
    return Math.abs(measured / nearest - 1) < NEAR ? nearest : measured;
  }
}
