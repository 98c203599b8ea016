package org.hingeline.analysis.align;

/**
 * How the sensors are brought to one grid.
 *
 * @param periodNs distance of the instants
 * @param longestInterpolationNs up to this distance of two samples the values between them count as
 *     measured; beyond it the stretch is declared a gap
 * @param longestBridgeNs up to this distance the rotation is still carried across a gap; beyond it
 *     the sensor starts anew
 * @param waitNs how long an instant waits for a sensor that is late
 * @param forgetNs a sensor silent for this long is not waited for
 */
public record AlignConfig(
    long periodNs, long longestInterpolationNs, long longestBridgeNs, long waitNs, long forgetNs) {

  /** 100 Hz; gaps up to 50 ms interpolated, carried up to 1 s; waits 200 ms, forgets after 2 s. */
  public static AlignConfig defaults() {
    return new AlignConfig(10_000_000L, 50_000_000L, 1_000_000_000L, 200_000_000L, 2_000_000_000L);
  }

  /** The distance of the instants in seconds. */
  public double periodS() {
    return periodNs / 1e9;
  }
}
