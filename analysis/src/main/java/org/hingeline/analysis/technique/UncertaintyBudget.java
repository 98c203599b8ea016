package org.hingeline.analysis.technique;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;

/**
 * What is known of the errors of one repetition's angles, added up as the Guide to the Expression
 * of Uncertainty in Measurement [1] does: independent standard uncertainties, in squares, weighted
 * by how much each moves the result.
 *
 * <p><b>Orientation</b> u_o: the vertical of a sensor in movement is right to {@value
 * #ORIENTATION_DEG}° (root mean square against an optical reference, see METHODS). <b>Zero</b> u_z:
 * a person does not stand twice alike. The residual r of the calibration is the difference of two
 * such postures, so u_z = r/√2; where nobody stood again it is {@value #ZERO_UNCHECKED_DEG}°.
 * <b>Axis</b> u_a: with the mediolateral axis off by ψ an inclination θ reads atan(tan θ · cos ψ)
 * instead, which is 0.4° at 60° for ψ = 10°. The share e of the rotation that the axis explains
 * leaves atan √((1 − e)/e) beside it in one movement, and a calibration has three. <b>Gap</b> u_g:
 * a straight line drawn over a gap T of a movement whose angular acceleration is a misses at most
 * a·T²/8, and a movement as smooth as people make them [2] has a ≤ 5.77 · depth / duration²; a
 * uniform error of that size has 1/√3 of it as its standard. <b>Clock</b> u_c: a sensor whose times
 * are off by τ shows the angle of another moment, which near the turning point, where these angles
 * are taken, is a·τ²/2 away: 0.02° for 5 ms in a lift that is 80° down in half a second.
 * <b>Skin</b> u_s moves over bone by some hundredth of the inclination (ours; people differ, and
 * loose straps are worse).
 *
 * <p>Changes within a repetition are free of u_z, which is the same at both ends. In relative
 * lumbar flexion it is the same above and below the line, and only its share 1 − %L/100 remains.
 *
 * <p>[1] JCGM 100:2008, Evaluation of measurement data — Guide to the expression of uncertainty in
 * measurement. [2] Flash T., Hogan N., The coordination of arm movements, J Neurosci 1985, 5:1688.
 */
final class UncertaintyBudget {
  /** Standard uncertainty of a sensor's vertical in movement. */
  static final double ORIENTATION_DEG = 0.6;

  /** Standard uncertainty of standing that was not checked by standing again. */
  static final double ZERO_UNCHECKED_DEG = 2;

  /** Expanded over standard uncertainty: about 95 %. */
  static final double COVERAGE = 2;

  /** Of an inclination, what skin moving over bone adds or takes away. */
  static final double SKIN_SHARE = 0.01;

  private static final double MOVEMENTS = 3;
  private static final double STEEPEST_DEG = 85;

  /** Of a minimum-jerk movement over unit distance in unit time. */
  private static final double PEAK_ACCELERATION = 10 / Math.sqrt(3);

  private final Map<Segment, Sensor> sensors = new EnumMap<>(Segment.class);

  /** What the calibration says of one sensor. */
  private record Sensor(double zeroDeg, double axisRad) {}

  UncertaintyBudget(List<SensorCalibration> calibrations) {
    for (SensorCalibration calibration : calibrations) {
      double residual = calibration.residualDeg();
      double explained = calibration.axisExplainedPercent() / 100;
      sensors.put(
          calibration.segment(),
          new Sensor(
              Double.isNaN(residual) ? ZERO_UNCHECKED_DEG : residual / Math.sqrt(2),
              Math.atan(Math.sqrt((1 - explained) / explained) / Math.sqrt(MOVEMENTS))));
    }
  }

  /**
   * The expanded uncertainties of one repetition.
   *
   * @param lift its posture and indices
   * @param trunkDeg trunk inclination at the deepest point
   * @param pelvisDeg pelvic inclination there
   * @param indexSpanDeg the change that the hip-hinge index is a share of: of the trunk with two
   *     sensors, of hip and lumbar flexion together with three
   * @param lumbarMaxDeg the person's largest lumbar flexion
   * @param dataDeg what the data leave open: {@link #dataDeg}
   */
  AngleUncertainty of(
      LiftPosture lift,
      double trunkDeg,
      double pelvisDeg,
      double indexSpanDeg,
      double lumbarMaxDeg,
      double dataDeg) {
    double trunk = change(Segment.TRUNK, trunkDeg, dataDeg);
    double pelvis = change(Segment.PELVIS, pelvisDeg, dataDeg);
    double thigh = change(Segment.THIGH, lift.thighDeg(), dataDeg);
    double lumbar = root(trunk, pelvis);
    double lumbarZero = root(zero(Segment.TRUNK), zero(Segment.PELVIS));
    double relative = lift.peakRelativeLumbarPercent() / 100;
    double index = lift.hipHingeIndex();
    double thighShare = lift.sensors() >= 3 ? (1 - index) * thigh : 0;
    return new AngleUncertainty(
        COVERAGE * root(trunk, zero(Segment.TRUNK)),
        COVERAGE * root(lumbar, lumbarZero),
        COVERAGE
            * 100
            / lumbarMaxDeg
            * root((1 - relative) * lumbarZero, lumbar, relative * lumbar),
        COVERAGE * root(pelvis, thigh, zero(Segment.PELVIS), zero(Segment.THIGH)),
        COVERAGE / indexSpanDeg * root(pelvis, index * trunk, thighShare));
  }

  private double change(Segment segment, double inclinationDeg, double dataDeg) {
    Sensor sensor = sensors.get(segment);
    return sensor == null
        ? Double.NaN
        : root(
            ORIENTATION_DEG, SKIN_SHARE * inclinationDeg, axisDeg(sensor, inclinationDeg), dataDeg);
  }

  private double zero(Segment segment) {
    Sensor sensor = sensors.get(segment);
    return sensor == null ? Double.NaN : sensor.zeroDeg();
  }

  private static double axisDeg(Sensor sensor, double inclinationDeg) {
    double angle = Math.toRadians(Math.min(STEEPEST_DEG, Math.abs(inclinationDeg)));
    return Math.toDegrees(angle - Math.atan(Math.tan(angle) * Math.cos(sensor.axisRad())));
  }

  /**
   * Standard uncertainty of an angle at the turning point from a gap in the data and from the clock
   * of its sensor, degrees.
   *
   * @param gapS the gap, s
   * @param clockS how far the times of the sensor may be off, s; {@code NaN} when it is not known,
   *     as in recordings, whose times are taken as they are
   * @param depthDeg how far the movement goes
   * @param phaseS how long it takes to get there, s
   */
  static double dataDeg(double gapS, double clockS, double depthDeg, double phaseS) {
    double gap = gapS > 0 ? gapS / phaseS : 0;
    double clock = clockS > 0 ? clockS / phaseS : 0;
    double accelerationDeg = PEAK_ACCELERATION * depthDeg;
    return accelerationDeg * root(gap * gap / 8 / Math.sqrt(3), clock * clock / 2);
  }

  private static double root(double... parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part * part;
    }
    return Math.sqrt(sum);
  }
}
