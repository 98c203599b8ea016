package org.hingeline.analysis.tempo;

import org.hingeline.analysis.Phase;

/**
 * The phase at this moment, from the velocity of the driver behind a causal 6 Hz low-pass. It runs
 * some 40 ms behind the movement; durations are timed afterwards by {@link PhaseTimer}.
 */
public final class LivePhase {
  private final TempoConfig config;
  private final double periodS;
  private final double b0;
  private final double a1;
  private final double a2;
  private double x1 = Double.NaN;
  private double x2;
  private double y1;
  private double y2;
  private double velocity;
  private Phase phase = Phase.TOP;
  private long sinceNs;

  /** A follower at the top, for instants this far apart. */
  public LivePhase(TempoConfig config, double periodS) {
    this.config = config;
    this.periodS = periodS;
    double c = Math.tan(Math.PI * config.cutoffHz() * periodS);
    double d = c * c + Math.sqrt(2) * c + 1;
    b0 = c * c / d;
    a1 = 2 * (c * c - 1) / d;
    a2 = (1 - Math.sqrt(2) * c + c * c) / d;
  }

  /**
   * One instant.
   *
   * @param driverDeg driver angle; {@code NaN} leaves everything as it was
   * @param depthFraction driver angle over the expected depth
   */
  public Phase accept(long timeNs, double driverDeg, double depthFraction) {
    if (Double.isNaN(driverDeg)) {
      return phase;
    }
    if (Double.isNaN(x1)) {
      x1 = driverDeg;
      x2 = driverDeg;
      y1 = driverDeg;
      y2 = driverDeg;
      sinceNs = timeNs;
    }
    double y = b0 * (driverDeg + 2 * x1 + x2) - a1 * y1 - a2 * y2;
    velocity = (y - y1) / periodS;
    x2 = x1;
    x1 = driverDeg;
    y2 = y1;
    y1 = y;
    Phase next = next(depthFraction);
    if (next != phase) {
      phase = next;
      sinceNs = timeNs;
    }
    return phase;
  }

  private Phase next(double depthFraction) {
    if (velocity > config.velocityMinDegPerS()) {
      return Phase.ECCENTRIC;
    } else if (velocity < -config.velocityMinDegPerS()) {
      return Phase.CONCENTRIC;
    } else if (depthFraction < 0.25) {
      return Phase.TOP;
    } else if (depthFraction > 1 - 2 * config.extremeShare()) {
      return Phase.BOTTOM;
    }
    return phase;
  }

  /** Low-passed velocity of the driver, °/s. */
  public double velocityDegPerS() {
    return velocity;
  }

  /** Since when the phase lasts. */
  public long sinceNs() {
    return sinceNs;
  }
}
