package org.hingeline.ingest.wearable;

/**
 * How far the readings of a sensor are from the truth.
 *
 * @param gyroBiasDps standard deviation of the constant bias of each axis, °/s
 * @param gyroBiasWalkDps its random walk, °/s per √s
 * @param gyroNoiseDps noise density, °/s/√Hz
 * @param gyroScalePercent standard deviation of the scale error of each axis
 * @param accBiasMps2 standard deviation of the constant bias of each axis, m/s²
 * @param accNoiseMps2 noise density, m/s²/√Hz
 * @param accScalePercent standard deviation of the scale error of each axis
 * @param skinDeg how far the skin turns the sensor against the bone at 90° of inclination, standard
 *     deviation per axis
 * @param wobbleDeg how far soft tissue turns it per 1 g of shock
 * @param quantised whether readings come in the 16-bit steps of the ranges
 */
public record ImuErrors(
    double gyroBiasDps,
    double gyroBiasWalkDps,
    double gyroNoiseDps,
    double gyroScalePercent,
    double accBiasMps2,
    double accNoiseMps2,
    double accScalePercent,
    double skinDeg,
    double wobbleDeg,
    boolean quantised) {

  /** Readings that are the truth. */
  public static ImuErrors none() {
    return new ImuErrors(0, 0, 0, 0, 0, 0, 0, 0, 0, false);
  }

  /** A consumer-grade sensor under an elastic strap. */
  public static ImuErrors usual() {
    return new ImuErrors(0.6, 0.004, 0.008, 0.3, 0.05, 0.002, 0.4, 0.8, 0.8, true);
  }
}
