package org.hingeline.ingest.device;

import java.util.Locale;

/** Where gravity points in a sensor: a slow mean of its specific force. */
final class GravityHint {
  private static final double TIME_CONSTANT_S = 1;
  private static final double STANDARD_GRAVITY_MPS2 = 9.80665;
  private static final double UNUSUAL_FRACTION = 0.1;
  private static final double STILL_RADPS = 0.1;

  private double x;
  private double y;
  private double z;
  private double turning;
  private boolean begun;

  void add(double dtS, double gx, double gy, double gz, double ax, double ay, double az) {
    double weight = begun ? Math.min(1, dtS / TIME_CONSTANT_S) : 1;
    begun = true;
    x += weight * (ax - x);
    y += weight * (ay - y);
    z += weight * (az - z);
    turning += weight * (Math.abs(gx) + Math.abs(gy) + Math.abs(gz) - turning);
  }

  /** {@code ok}, or what is unusual while the sensor is still. */
  String text() {
    double size = Math.sqrt(x * x + y * y + z * z);
    boolean unusual =
        Math.abs(size - STANDARD_GRAVITY_MPS2) > UNUSUAL_FRACTION * STANDARD_GRAVITY_MPS2;
    return begun && turning < STILL_RADPS && unusual
        ? String.format(Locale.ROOT, "gravity reads %.1f m/s²", size)
        : "ok";
  }

  /** The axis that points up most, e.g. {@code -z}; empty before the first sample. */
  String axis() {
    if (!begun) {
      return "";
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double az = Math.abs(z);
    if (ax >= ay && ax >= az) {
      return x < 0 ? "-x" : "+x";
    } else if (ay >= az) {
      return y < 0 ? "-y" : "+y";
    }
    return z < 0 ? "-z" : "+z";
  }
}
