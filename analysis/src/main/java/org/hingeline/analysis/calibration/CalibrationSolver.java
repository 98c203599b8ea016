package org.hingeline.analysis.calibration;

import static org.hingeline.analysis.CalibrationStep.BENDS;
import static org.hingeline.analysis.CalibrationStep.FLEXION;
import static org.hingeline.analysis.CalibrationStep.SQUATS;
import static org.hingeline.analysis.CalibrationStep.STILL;
import static org.hingeline.analysis.CalibrationStep.UPRIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * Sensor-to-segment calibration from a guided sequence.
 *
 * <p><b>Vertical.</b> Each sensor's upward direction while the person stands quietly becomes the
 * longitudinal axis: habitual posture is zero. <b>Mediolateral axis.</b> The direction the sensor
 * turned about in a planar movement, the first principal component of its angular rate [1, 2]; its
 * sign follows from gravity, since trunk and pelvis lean forward in a bend and the thigh leans back
 * in a squat. The bends do not turn the thigh enough, so thigh and shank take theirs from half
 * squats. <b>Check.</b> The inclination left when the person stands again is the residual.
 *
 * <p>[1] Seel, Raisch, Schauer: IMU-based joint angle measurement for gait analysis, Sensors 2014.
 * [2] Favre et al.: Functional calibration procedure for 3D knee joint angle description using
 * inertial sensors, J Biomech 2009.
 */
final class CalibrationSolver {
  private static final double GRAVITY = 9.81;
  static final int TRIM = 50;

  private final CalibrationRun run;
  private final CalibrationConfig config;
  private final Set<Segment> worn = EnumSet.noneOf(Segment.class);
  private final Map<Segment, SegmentAxes> axes = new EnumMap<>(Segment.class);
  private final List<SensorCalibration> sensors = new ArrayList<>();

  CalibrationSolver(CalibrationRun run, CalibrationConfig config) {
    this.run = run;
    this.config = config;
  }

  /** Solves for every sensor that was there while the person stood still. */
  Calibration solve(long timeNs, SegmentAxes[] provisional) {
    for (Segment segment : Segment.values()) {
      if (run.track(STILL, segment).measured() > 2 * TRIM) {
        worn.add(segment);
        sensors.add(solve(segment, provisional[segment.ordinal()]));
      }
    }
    Layout layout = Layout.of(worn);
    boolean functional =
        run.has(BENDS) && !sensors.isEmpty() && sensors.stream().noneMatch(s -> axisMissing(s));
    double bendDepth =
        FreeBends.max(angles(BENDS, layout.sensors() == 1 ? first() : Segment.TRUNK));
    List<String> reasons = new ArrayList<>();
    for (SensorCalibration sensor : sensors) {
      sensor.reasons().forEach(reason -> reasons.add(sensor.segment().label() + ": " + reason));
    }
    Quality quality =
        sensors.stream()
            .map(SensorCalibration::quality)
            .max(Quality::compareTo)
            .orElse(Quality.POOR);
    if (sensors.isEmpty()) {
      reasons.add("no sensor was streaming while the person stood still");
    }
    if (layout.sensors() >= 2 && looksSwapped()) {
      reasons.add("the sensors on trunk and pelvis look swapped");
      quality = Quality.POOR;
    }
    if (run.seated()) {
      reasons.add("standing still was not standing: the standing posture comes from the movement");
      quality = Quality.POOR;
    }
    double lumbarFlexionMax = lumbarFlexionMax(FLEXION);
    if (layout.sensors() >= 2 && Double.isNaN(lumbarFlexionMax)) {
      lumbarFlexionMax = lumbarFlexionMax(BENDS);
      reasons.add(
          Double.isNaN(lumbarFlexionMax)
              ? "largest lumbar flexion not known: it did not reach 20°"
              : "no full flexion: the largest lumbar flexion comes from the free bends");
    }
    CalibrationResult result =
        new CalibrationResult(
            timeNs,
            layout,
            functional,
            quality,
            List.copyOf(reasons),
            List.copyOf(sensors),
            lumbarFlexionMax,
            baseline(layout));
    double squatDepth =
        worn.contains(Segment.THIGH) ? -min(angles(SQUATS, Segment.THIGH)) : Double.NaN;
    return new Calibration(result, Map.copyOf(axes), bendDepth, squatDepth);
  }

  private Segment first() {
    return worn.isEmpty() ? Segment.TRUNK : worn.iterator().next();
  }

  private SensorCalibration solve(Segment segment, SegmentAxes provisional) {
    List<String> reasons = new ArrayList<>();
    Quality quality = Quality.GOOD;
    StepTrack still = run.track(STILL, segment);
    int to = still.size() - TRIM;
    double[] up = still.meanUp(TRIM, to);
    if (meanRateDegPerS(still, TRIM, to) > config.stillRateDegPerS()) {
      reasons.add("moved while standing still");
      quality = Quality.WARN;
    }
    double force = still.meanForceMagnitude(TRIM, to);
    if (Math.abs(force / GRAVITY - 1) > config.forceTolerance()) {
      reasons.add(
          String.format(
              Locale.ROOT, "accelerometer reads %.2f m/s² at rest, expected 9.81", force));
      quality = Quality.WARN;
    }

    CalibrationStep movement = movementFor(segment);
    StepTrack track = run.track(movement, segment);
    double explained = Double.NaN;
    double[] right = {provisional.zx(), provisional.zy(), provisional.zz()};
    int missing = track.size() - track.measured();
    if (missing > 0.05 * track.size()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "its data were missing for %.0f %% of the movement",
              100.0 * missing / track.size()));
      quality = Quality.WARN;
    }
    if (track.measured() > 0 && largestTiltDeg(track, up) >= config.turnMinDeg()) {
      RotationAxis rotation = RotationAxis.of(track);
      explained = rotation.explained();
      double tilt = Math.abs(90 - rotation.angleDeg(up));
      if (explained < config.axisExplainedMin()) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "its axis explains %.0f %% of the rotation, wanted 90 %%",
                100 * explained));
        quality = Quality.WARN;
      }
      if (tilt > config.axisTiltMaxDeg()) {
        reasons.add(
            String.format(
                Locale.ROOT, "its axis is %.0f° from horizontal, wanted 15° or less", tilt));
        quality = Quality.WARN;
      }
      right = signed(segment, up, rotation.axis(), track);
    } else {
      reasons.add("no calibration movement: its axis comes from the movement itself");
      quality = Quality.WARN;
    }
    SegmentAxes found = SegmentAxes.of(up, right);
    axes.put(segment, found);
    double residual = residualDeg(segment, found);
    if (residual > config.residualPoorDeg()) {
      reasons.add(
          String.format(
              Locale.ROOT, "%.0f° away from the start on standing again; please repeat", residual));
      quality = Quality.POOR;
    } else if (residual > config.residualWarnDeg()) {
      reasons.add(
          String.format(Locale.ROOT, "%.0f° away from the start on standing again", residual));
      quality = quality == Quality.POOR ? quality : Quality.WARN;
    }
    return new SensorCalibration(
        segment,
        quality,
        List.copyOf(reasons),
        List.of(found.yx(), found.yy(), found.yz()),
        List.of(found.zx(), found.zy(), found.zz()),
        residual,
        100 * explained);
  }

  private CalibrationStep movementFor(Segment segment) {
    boolean leg = segment == Segment.THIGH || segment == Segment.SHANK;
    return leg && run.has(SQUATS) ? SQUATS : BENDS;
  }

  private static boolean axisMissing(SensorCalibration sensor) {
    return Double.isNaN(sensor.axisExplainedPercent());
  }

  /** Of the two signs, the one with which the movement leads where people go. */
  private static double[] signed(Segment segment, double[] up, double[] axis, StepTrack track) {
    SegmentAxes one = SegmentAxes.of(up, axis);
    double sum = 0;
    for (int i = 0; i < track.size(); i++) {
      double angle = one.inclinationDeg(track.up(i, 0), track.up(i, 1), track.up(i, 2));
      sum += Double.isNaN(angle) ? 0 : angle * Math.abs(angle);
    }
    boolean forward = segment != Segment.THIGH;
    return (sum > 0) == forward ? axis : new double[] {-axis[0], -axis[1], -axis[2]};
  }

  private static double largestTiltDeg(StepTrack track, double[] up) {
    double smallest = 1;
    for (int i = 0; i < track.size(); i++) {
      double dot = up[0] * track.up(i, 0) + up[1] * track.up(i, 1) + up[2] * track.up(i, 2);
      smallest = dot < smallest ? dot : smallest;
    }
    return Math.toDegrees(Math.acos(Math.max(-1, smallest)));
  }

  /** Mean deviation of the rate from its mean: the bias is no movement. */
  private static double meanRateDegPerS(StepTrack track, int from, int to) {
    double[] mean = track.meanRate(from, to);
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!track.measured(i)) {
        continue;
      }
      count++;
      double square = 0;
      for (int a = 0; a < 3; a++) {
        square += (track.rate(i, a) - mean[a]) * (track.rate(i, a) - mean[a]);
      }
      sum += Math.sqrt(square);
    }
    return Math.toDegrees(sum / count);
  }

  private double residualDeg(Segment segment, SegmentAxes found) {
    StepTrack upright = run.track(UPRIGHT, segment);
    if (upright.measured() <= 2 * TRIM) {
      return Double.NaN;
    }
    double[] up = upright.meanUp(upright.size() / 2, upright.size());
    return Math.abs(found.inclinationDeg(up[0], up[1], up[2]));
  }

  private double[] angles(CalibrationStep step, Segment segment) {
    StepTrack track = run.track(step, segment);
    double[] angles = new double[track.size()];
    SegmentAxes own = axes.get(segment);
    for (int i = 0; i < angles.length; i++) {
      angles[i] =
          own == null
              ? Double.NaN
              : own.inclinationDeg(track.up(i, 0), track.up(i, 1), track.up(i, 2));
    }
    return angles;
  }

  private boolean looksSwapped() {
    double[] trunk = angles(BENDS, Segment.TRUNK);
    double[] pelvis = angles(BENDS, Segment.PELVIS);
    return trunk.length > 0
        && pelvis.length > 0
        && FreeBends.max(pelvis) > FreeBends.max(trunk) + 5;
  }

  private double baseline(Layout layout) {
    if (!run.has(BENDS) || layout.sensors() < 2) {
      return Double.NaN;
    }
    double[] thigh = angles(BENDS, Segment.THIGH);
    double[] trunk = angles(BENDS, Segment.TRUNK);
    return FreeBends.hipHingeIndex(layout, trunk, angles(BENDS, Segment.PELVIS), thigh);
  }

  /** Largest lumbar flexion of a step, as held: the level exceeded for half a second. */
  private double lumbarFlexionMax(CalibrationStep step) {
    double[] trunk = angles(step, Segment.TRUNK);
    double[] pelvis = angles(step, Segment.PELVIS);
    double[] lumbar = new double[Math.min(trunk.length, pelvis.length)];
    for (int i = 0; i < lumbar.length; i++) {
      double angle = trunk[i] - pelvis[i];
      lumbar[i] = Double.isNaN(angle) ? Double.NEGATIVE_INFINITY : angle;
    }
    Arrays.sort(lumbar);
    if (lumbar.length <= TRIM) {
      return Double.NaN;
    }
    double held = lumbar[lumbar.length - TRIM];
    return held < config.lumbarFlexionMinDeg() ? Double.NaN : held;
  }

  private static double min(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) {
      min = value < min ? value : min;
    }
    return min == Double.POSITIVE_INFINITY ? Double.NaN : min;
  }
}
