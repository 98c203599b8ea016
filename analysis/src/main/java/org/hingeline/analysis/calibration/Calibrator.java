package org.hingeline.analysis.calibration;

import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * Knows the axes of every sensor at every moment: provisional ones from the start, calibrated ones
 * after a calibration, and the steps of a calibration while it runs.
 */
public final class Calibrator {
  private final CalibrationConfig config;
  private final ProvisionalAxes[] provisional = new ProvisionalAxes[Segment.COUNT];
  private final SegmentAxes[] calibrated = new SegmentAxes[Segment.COUNT];
  private CalibrationRun run;
  private double trunkRate = Double.NaN;
  private double thighRate = Double.NaN;

  /** A calibrator that has seen nothing yet. */
  public Calibrator(CalibrationConfig config) {
    this.config = config;
    for (Segment segment : Segment.values()) {
      provisional[segment.ordinal()] = new ProvisionalAxes(segment);
    }
  }

  /**
   * A step begins; {@link CalibrationStep#STILL} starts a calibration anew.
   *
   * @return the calibration when the step is {@link CalibrationStep#END} and one was running,
   *     otherwise {@code null}
   */
  public Calibration step(long timeNs, CalibrationStep step) {
    if (step == CalibrationStep.STILL) {
      run = new CalibrationRun();
    }
    if (run == null) {
      return null;
    }
    if (run.step() == CalibrationStep.STILL) {
      stand();
    }
    if (step != CalibrationStep.END) {
      run.begin(step);
      return null;
    }
    SegmentAxes[] fallback = new SegmentAxes[Segment.COUNT];
    for (int i = 0; i < fallback.length; i++) {
      fallback[i] = provisional[i].axes();
    }
    Calibration solved = new CalibrationSolver(run, config).solve(timeNs, fallback);
    run = null;
    boolean anyMovement =
        solved.result().sensors().stream().anyMatch(s -> s.axisExplainedPercent() > 0);
    for (int i = 0; i < calibrated.length; i++) {
      calibrated[i] = anyMovement ? solved.axes().get(Segment.of(i)) : null;
    }
    return solved;
  }

  /** True while a calibration runs. */
  public boolean running() {
    return run != null;
  }

  /** One instant of one sensor: vertical and rate (rad/s) in sensor axes, |force| in m/s². */
  public void update(
      int segment,
      double ux,
      double uy,
      double uz,
      double rx,
      double ry,
      double rz,
      double forceMagnitude) {
    if (run != null) {
      run.add(segment, ux, uy, uz, rx, ry, rz, forceMagnitude);
    }
    if (calibrated[segment] != null && run == null) {
      return;
    }
    ProvisionalAxes own = provisional[segment];
    switch (Segment.of(segment)) {
      case TRUNK -> trunkRate = own.rateAbout(rx, ry, rz);
      case PELVIS -> {
        if (!Double.isNaN(trunkRate)) {
          own.follow(trunkRate, rx, ry, rz);
        }
      }
      case THIGH -> thighRate = own.rateAbout(rx, ry, rz);
      case SHANK -> {
        if (!Double.isNaN(thighRate)) {
          own.follow(thighRate, rx, ry, rz);
        }
      }
    }
    own.update(ux, uy, uz, rx, ry, rz);
  }

  /** The best axes known for a segment, or {@code null} before its first instant. */
  public SegmentAxes axes(int segment) {
    return calibrated[segment] != null && run == null
        ? calibrated[segment]
        : provisional[segment].axes();
  }

  /** True while the axes of this segment do not come from a calibration. */
  public boolean provisional(int segment) {
    return calibrated[segment] == null || run != null;
  }

  private void stand() {
    for (Segment segment : Segment.values()) {
      StepTrack track = run.track(CalibrationStep.STILL, segment);
      if (track.size() > 0) {
        provisional[segment.ordinal()].standing(track.meanUp(track.size() / 5, track.size()));
      }
    }
  }
}
