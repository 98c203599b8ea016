package org.hingeline.ingest.wearable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;

/**
 * Which sensors are worn and how well they work.
 *
 * @param ratesHz the segments worn and the sample rate of each, 25–400 Hz
 * @param errors of every sensor; the values themselves are drawn for each
 * @param loss samples that never arrive, drawn for each sensor alone
 * @param headingDeg which way the person faces at first, counter-clockwise from above
 * @param gyroRangeDps largest angular rate, °/s
 * @param accRangeG largest specific force, g
 * @param accOffsetMps2 largest constant offset of each axis of the accelerometers, drawn evenly, on
 *     top of their errors; 0 for sensors that were calibrated in the factory
 * @param neatly whether the sensors are put on alike, their axes along the segments within some
 *     degrees, or any way round
 */
public record WearableSetup(
    Map<Segment, Double> ratesHz,
    ImuErrors errors,
    Loss loss,
    double headingDeg,
    double gyroRangeDps,
    double accRangeG,
    double accOffsetMps2,
    boolean neatly) {

  /** Checks the rates and keeps its own map. */
  public WearableSetup {
    ratesHz = Collections.unmodifiableMap(new EnumMap<>(ratesHz));
    ratesHz.forEach(
        (segment, rateHz) -> {
          if (!(rateHz >= 25 && rateHz <= 400)) {
            throw new IllegalArgumentException(
                "rate of %s value=%s Hz, limit=25–400 Hz".formatted(segment.label(), rateHz));
          }
        });
  }

  /** The default layout: trunk, pelvis and thigh at 100 Hz, with the usual errors. */
  public static WearableSetup standard() {
    return worn(100, Segment.TRUNK, Segment.PELVIS, Segment.THIGH);
  }

  /** These sensors, all at one rate, with the usual errors and no loss. */
  public static WearableSetup worn(double rateHz, Segment... segments) {
    EnumMap<Segment, Double> rates = new EnumMap<>(Segment.class);
    for (Segment segment : List.of(segments)) {
      rates.put(segment, rateHz);
    }
    return new WearableSetup(rates, ImuErrors.usual(), Loss.NONE, 0, 2000, 16, 0, false);
  }

  public WearableSetup rate(Segment segment, double rateHz) {
    EnumMap<Segment, Double> rates = new EnumMap<>(ratesHz);
    rates.put(segment, rateHz);
    return new WearableSetup(
        rates, errors, loss, headingDeg, gyroRangeDps, accRangeG, accOffsetMps2, neatly);
  }

  public WearableSetup errors(ImuErrors value) {
    return new WearableSetup(
        ratesHz, value, loss, headingDeg, gyroRangeDps, accRangeG, accOffsetMps2, neatly);
  }

  public WearableSetup loss(double single, double burst, double burstS) {
    return new WearableSetup(
        ratesHz,
        errors,
        new Loss(single, burst, burstS),
        headingDeg,
        gyroRangeDps,
        accRangeG,
        accOffsetMps2,
        neatly);
  }

  public WearableSetup heading(double valueDeg) {
    return new WearableSetup(
        ratesHz, errors, loss, valueDeg, gyroRangeDps, accRangeG, accOffsetMps2, neatly);
  }

  /** Accelerometers that are off by up to this much on each axis, m/s². */
  public WearableSetup accelerometersOff(double valueMps2) {
    return new WearableSetup(
        ratesHz, errors, loss, headingDeg, gyroRangeDps, accRangeG, valueMps2, neatly);
  }

  /** Sensors put on alike, their axes along the segments within some degrees. */
  public WearableSetup putOnNeatly() {
    return new WearableSetup(
        ratesHz, errors, loss, headingDeg, gyroRangeDps, accRangeG, accOffsetMps2, true);
  }

  /** Size of the 16-bit step of the gyroscope, rad/s: whole nrad/s, as on the wire. */
  public double gyroStepRadps() {
    return step(Math.toRadians(gyroRangeDps));
  }

  /** Size of the 16-bit step of the accelerometer, m/s²: whole nm/s². */
  public double accStepMps2() {
    return step(accRangeG * VirtualSensor.GRAVITY_MPS2);
  }

  private static double step(double fullScale) {
    return Math.ceil(fullScale / Short.MAX_VALUE * 1e9) * 1e-9;
  }
}
