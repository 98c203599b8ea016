package org.hingeline.ingest.wearable;

/**
 * One smooth change of one coordinate from rest to rest.
 *
 * <p>Up to {@link #LONGEST_MINIMUM_JERK_S} it is the minimum-jerk course 10τ³ − 15τ⁴ + 6τ⁵ (Flash
 * and Hogan 1985). Slower movements, which people perform at a nearly even speed, rise to that
 * speed over {@link #BLEND_S}, hold it, and fall alike; the speed follows 3u² − 2u³, so the
 * acceleration is continuous in both kinds.
 */
record Ramp(long startNs, double durationS, double from, double to) {
  static final double LONGEST_MINIMUM_JERK_S = 2.6;
  static final double BLEND_S = 0.8;

  double at(long timeNs) {
    double t = (timeNs - startNs) * 1e-9;
    if (t <= 0) {
      return from;
    } else if (t >= durationS) {
      return to;
    }
    return from + (to - from) * share(t);
  }

  /** Units of the coordinate per second. */
  double speedAt(long timeNs) {
    double t = (timeNs - startNs) * 1e-9;
    return t <= 0 || t >= durationS ? 0 : (to - from) * shareSpeed(t);
  }

  long endNs() {
    return startNs + Math.round(durationS * 1e9);
  }

  private double share(double t) {
    if (durationS <= LONGEST_MINIMUM_JERK_S) {
      return minimumJerk(t / durationS);
    } else if (t > durationS / 2) {
      return 1 - share(durationS - t);
    }
    double u = Math.min(1, t / BLEND_S);
    double area = BLEND_S * u * u * u * (1 - u / 2) + Math.max(0, t - BLEND_S);
    return area / (durationS - BLEND_S);
  }

  private double shareSpeed(double t) {
    if (durationS <= LONGEST_MINIMUM_JERK_S) {
      double s = t / durationS;
      return 30 * s * s * (1 - s) * (1 - s) / durationS;
    }
    double u = Math.min(1, Math.min(t, durationS - t) / BLEND_S);
    return u * u * (3 - 2 * u) / (durationS - BLEND_S);
  }

  /** 0 to 1 over τ from 0 to 1. */
  static double minimumJerk(double tau) {
    double s = Math.max(0, Math.min(1, tau));
    return s * s * s * (10 + s * (6 * s - 15));
  }
}
