package org.hingeline.analysis.calibration;

import static org.hingeline.analysis.CalibrationStep.BENDS;
import static org.hingeline.analysis.CalibrationStep.FLEXION;
import static org.hingeline.analysis.CalibrationStep.SQUATS;

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
 * squats. <b>Check.</b> The inclination left when the person stands again is the residual; sensors
 * that moved like each other are named ({@link WornPlaces}); and where an accelerometer is too far
 * off ({@link RestingForce}) nothing that angles are compared with is taken.
 *
 * <p>[1] Seel, Raisch, Schauer: IMU-based joint angle measurement for gait analysis, Sensors 2014.
 * [2] Favre et al.: Functional calibration procedure for 3D knee joint angle description using
 * inertial sensors, J Biomech 2009.
 */
final class CalibrationSolver {
  static final int TRIM = 50;

  private final CalibrationRun run;
  private final CalibrationConfig config;
  private final Set<Segment> worn = EnumSet.noneOf(Segment.class);
  private final Map<Segment, SegmentAxes> axes = new EnumMap<>(Segment.class);
  private final List<SensorCalibration> sensors = new ArrayList<>();

  /** What an accelerometer reads that is too far off to be trusted, m/s². */
  private final Map<Segment, Double> refused = new EnumMap<>(Segment.class);

  private Map<Segment, Segment> exchanged = Map.of();

  CalibrationSolver(CalibrationRun run, CalibrationConfig config) {
    this.run = run;
    this.config = config;
  }

  /** Solves for every sensor that was there while the person stood still. */
  Calibration solve(long timeNs, SegmentAxes[] provisional) {
    for (Segment segment : Segment.values()) {
      if (run.standing(segment).stood()) {
        worn.add(segment);
      }
    }
    exchanged = new WornPlaces(run, worn).exchanged();
    for (Segment segment : worn) {
      SensorSolver solver = new SensorSolver(run, config, segment);
      sensors.add(solver.solve(provisional[segment.ordinal()], exchanged.get(segment)));
      axes.put(segment, solver.axes());
      if (solver.refusedForceMps2() > 0) {
        refused.put(segment, solver.refusedForceMps2());
      }
    }
    Layout layout = known();
    boolean functional =
        run.has(BENDS) && !sensors.isEmpty() && sensors.stream().noneMatch(s -> axisMissing(s));
    String ungraded = ungraded(functional);
    double bendDepth =
        FreeBends.max(angles(BENDS, layout.sensors() == 1 ? first() : Segment.TRUNK));
    double lumbarFlexionMax = ungraded.isEmpty() ? lumbarFlexionMax() : Double.NaN;
    CalibrationResult result =
        new CalibrationResult(
            timeNs,
            layout,
            functional,
            quality(),
            List.copyOf(reasons(layout, lumbarFlexionMax)),
            List.copyOf(sensors),
            lumbarFlexionMax,
            ungraded.isEmpty() ? baseline(layout) : Double.NaN);
    double squatDepth =
        worn.contains(Segment.THIGH) ? -min(angles(SQUATS, Segment.THIGH)) : Double.NaN;
    return new Calibration(
        result, Map.copyOf(axes), bendDepth, squatDepth, !exchanged.isEmpty(), ungraded);
  }

  /**
   * What can be measured with the sensors that have been moved. A leg that was not, because the
   * squats were left out, takes nothing away from the back.
   */
  private Layout known() {
    Set<Segment> moved = EnumSet.noneOf(Segment.class);
    for (SensorCalibration sensor : sensors) {
      if (!axisMissing(sensor)) {
        moved.add(sensor.segment());
      }
    }
    boolean back = moved.contains(Segment.TRUNK) && moved.contains(Segment.PELVIS);
    return Layout.of(back ? moved : worn);
  }

  private Quality quality() {
    if (run.seated()) {
      return Quality.POOR;
    }
    Quality begun = run.beginHeard() ? Quality.GOOD : Quality.WARN;
    return sensors.stream()
        .map(SensorCalibration::quality)
        .max(Quality::compareTo)
        .map(worst -> worst.compareTo(begun) > 0 ? worst : begun)
        .orElse(Quality.POOR);
  }

  private List<String> reasons(Layout layout, double lumbarFlexionMax) {
    List<String> reasons = new ArrayList<>();
    for (SensorCalibration sensor : sensors) {
      sensor.reasons().forEach(reason -> reasons.add(sensor.segment().label() + ": " + reason));
    }
    if (!run.beginHeard()) {
      reasons.add("its begin was not heard: the standing posture comes from its end");
    }
    if (sensors.isEmpty()) {
      reasons.add("no sensor was streaming while the person stood still");
    }
    if (layout != Layout.of(worn)) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "no squats: measured as with %d sensors, without the legs that were not moved",
              layout.sensors()));
    }
    if (!exchanged.isEmpty()) {
      reasons.add(WornPlaces.words(exchanged));
    }
    if (run.seated()) {
      reasons.add("standing still was not standing: the standing posture comes from the movement");
    }
    boolean held = !Double.isNaN(lumbarFlexionMax(FLEXION));
    if (layout.sensors() >= 2 && (!held || Double.isNaN(lumbarFlexionMax))) {
      reasons.add(lumbarFlexionFrom(lumbarFlexionMax));
    }
    return reasons;
  }

  private String lumbarFlexionFrom(double lumbarFlexionMax) {
    if (!refused.isEmpty() || !exchanged.isEmpty()) {
      return "largest lumbar flexion and own way of bending not taken: the angles are provisional";
    }
    return Double.isNaN(lumbarFlexionMax)
        ? "largest lumbar flexion not known: it did not reach 20°"
        : "no full flexion: the largest lumbar flexion comes from the free bends";
  }

  /** Why nothing can be graded; empty where it can. */
  private String ungraded(boolean functional) {
    if (!refused.isEmpty()) {
      Segment segment = refused.keySet().iterator().next();
      return String.format(
          Locale.ROOT,
          "the accelerometer of the sensor on the %s reads %.1f m/s² at rest, expected 9.8: "
              + "repetitions are counted, angles are provisional",
          segment.label(),
          refused.get(segment));
    }
    if (!exchanged.isEmpty()) {
      return WornPlaces.words(exchanged) + ": angles are provisional";
    }
    boolean known = run.has(BENDS) && known() != Layout.of(worn);
    return functional || known ? "" : "no calibration: angles are provisional";
  }

  private double lumbarFlexionMax() {
    double held = lumbarFlexionMax(FLEXION);
    return Double.isNaN(held) ? lumbarFlexionMax(BENDS) : held;
  }

  private Segment first() {
    return worn.isEmpty() ? Segment.TRUNK : worn.iterator().next();
  }

  private static boolean axisMissing(SensorCalibration sensor) {
    return Double.isNaN(sensor.axisExplainedPercent());
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
