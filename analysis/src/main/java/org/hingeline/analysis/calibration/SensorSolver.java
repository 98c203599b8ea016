package org.hingeline.analysis.calibration;

import static org.hingeline.analysis.CalibrationStep.BENDS;
import static org.hingeline.analysis.CalibrationStep.SQUATS;
import static org.hingeline.analysis.CalibrationStep.UPRIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SensorCalibration.Quality;
import org.hingeline.analysis.joint.SegmentAxes;

/** The axes of one sensor, and in words what limits them. */
final class SensorSolver {
  private final CalibrationRun run;
  private final CalibrationConfig config;
  private final Segment segment;
  private final List<String> reasons = new ArrayList<>();
  private Quality quality = Quality.GOOD;
  private SegmentAxes axes;
  private double explained = Double.NaN;
  private double refusedForceMps2;

  SensorSolver(CalibrationRun run, CalibrationConfig config, Segment segment) {
    this.run = run;
    this.config = config;
    this.segment = segment;
  }

  /**
   * Solves for the axes.
   *
   * @param provisional the axes where no movement gives any
   * @param movedLike the segment it moved like where that is another one; otherwise null
   */
  SensorCalibration solve(SegmentAxes provisional, Segment movedLike) {
    double[] up = run.standing(segment).standingUp();
    stoodStill();
    gravity();
    if (movedLike != null) {
      found(Quality.POOR, "moves as a sensor on the %s does", movedLike.label());
    }
    axes = SegmentAxes.of(up, right(up, provisional));
    Mounting declared = config.mounting().get(segment);
    String otherwise = declared == null ? "" : declared.otherwise(axes, !Double.isNaN(explained));
    if (!otherwise.isEmpty()) {
      found(Quality.WARN, "%s, not as declared", otherwise);
    }
    double residual = residualDeg();
    if (residual > config.residualPoorDeg()) {
      found(Quality.POOR, "%.0f° away from the start on standing again; please repeat", residual);
    } else if (residual > config.residualWarnDeg()) {
      found(Quality.WARN, "%.0f° away from the start on standing again", residual);
    }
    return new SensorCalibration(
        segment,
        quality,
        List.copyOf(reasons),
        List.of(axes.yx(), axes.yy(), axes.yz()),
        List.of(axes.zx(), axes.zy(), axes.zz()),
        residual,
        100 * explained);
  }

  SegmentAxes axes() {
    return axes;
  }

  /** What its accelerometer reads at rest where that is too far off, m/s²; otherwise 0. */
  double refusedForceMps2() {
    return refusedForceMps2;
  }

  private void found(Quality limit, String words, Object... values) {
    reasons.add(String.format(Locale.ROOT, words, values));
    quality = limit.compareTo(quality) > 0 ? limit : quality;
  }

  private void stoodStill() {
    StepTrack still = run.standing(segment);
    int trim = CalibrationSolver.TRIM;
    if (meanRateDegPerS(still, trim, still.size() - trim) > config.stillRateDegPerS()) {
      found(Quality.WARN, "moved while standing still");
    }
  }

  private void gravity() {
    double force = RestingForce.furthestMps2(run, segment);
    boolean refused = RestingForce.offShare(force) > config.forceRefused();
    if (refused) {
      refusedForceMps2 = force;
    }
    if (RestingForce.offShare(force) > config.forceTolerance()) {
      found(
          refused ? Quality.POOR : Quality.WARN,
          "accelerometer reads %.2f m/s² at rest, expected 9.81",
          force);
    }
  }

  private double[] right(double[] up, SegmentAxes provisional) {
    StepTrack track = run.track(movement(), segment);
    int missing = track.size() - track.measured();
    if (missing > 0.05 * track.size()) {
      found(
          Quality.WARN,
          "its data were missing for %.0f %% of the movement",
          100.0 * missing / track.size());
    }
    if (track.measured() == 0 || track.largestTiltDeg(up) < config.turnMinDeg()) {
      return assumed(up, provisional);
    }
    RotationAxis rotation = RotationAxis.of(track);
    explained = rotation.explained();
    double tilt = Math.abs(90 - rotation.angleDeg(up));
    if (explained < config.axisExplainedMin()) {
      found(
          Quality.WARN, "its axis explains %.0f %% of the rotation, wanted 90 %%", 100 * explained);
    }
    if (tilt > config.axisTiltMaxDeg()) {
      found(Quality.WARN, "its axis is %.0f° from horizontal, wanted 15° or less", tilt);
    }
    return signed(up, rotation.axis(), track);
  }

  private double[] assumed(double[] up, SegmentAxes provisional) {
    Mounting declared = config.mounting().get(segment);
    if (declared != null && declared.agrees(up[0], up[1], up[2])) {
      found(Quality.WARN, "no calibration movement: its axis comes from the declared mounting");
      return declared.right();
    }
    found(Quality.WARN, "no calibration movement: its axis comes from the movement itself");
    return new double[] {provisional.zx(), provisional.zy(), provisional.zz()};
  }

  private CalibrationStep movement() {
    boolean leg = segment == Segment.THIGH || segment == Segment.SHANK;
    return leg && run.has(SQUATS) ? SQUATS : BENDS;
  }

  /** Of the two signs, the one with which the movement leads where people go. */
  private double[] signed(double[] up, double[] axis, StepTrack track) {
    SegmentAxes one = SegmentAxes.of(up, axis);
    double sum = 0;
    for (int i = 0; i < track.size(); i++) {
      double angle = one.inclinationDeg(track.up(i, 0), track.up(i, 1), track.up(i, 2));
      sum += Double.isNaN(angle) ? 0 : angle * Math.abs(angle);
    }
    boolean forward = segment != Segment.THIGH;
    return (sum > 0) == forward ? axis : new double[] {-axis[0], -axis[1], -axis[2]};
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

  private double residualDeg() {
    StepTrack upright = run.track(UPRIGHT, segment);
    if (!upright.stood() || !run.beginHeard()) {
      return Double.NaN;
    }
    double[] up = upright.meanUp(upright.size() / 2, upright.size());
    return Math.abs(axes.inclinationDeg(up[0], up[1], up[2]));
  }
}
