package org.hingeline.ingest.reading;

/**
 * Angular rate of a sensor that sends only its orientation: the rotation since the reading before
 * over the time between, which is exact for the mean of that time. Integrated it gives the
 * orientations back. Steps of the orientation (0.01° at 100 Hz is 1 °/s) are noise of the rate.
 */
public final class RateFromAttitude {
  private Attitude before;

  /** The next orientation has nothing before it. */
  public void restart() {
    before = null;
  }

  /**
   * The mean rate since the orientation before, rad/s; zero for the first.
   *
   * @param seconds time since the orientation before, more than 0
   */
  public double[] next(Attitude attitude, double seconds) {
    double[] rate = before == null ? new double[3] : before.rotationTo(attitude);
    for (int axis = 0; axis < rate.length; axis++) {
      rate[axis] /= seconds;
    }
    before = attitude;
    return rate;
  }
}
