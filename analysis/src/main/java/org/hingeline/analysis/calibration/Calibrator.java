package org.hingeline.analysis.calibration;

import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.SegmentAxes;
import org.hingeline.analysis.orientation.OrientationFilter;

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
   * A step begins; {@link CalibrationStep#STILL} starts a calibration anew. When the person has
   * stood still, the mean rate of each sensor is its bias: over some seconds swaying cancels.
   *
   * @param filters the filter of each segment by ordinal; told the bias
   * @return the calibration when the step is {@link CalibrationStep#END} and one was running,
   *     otherwise {@code null}
   */
  public Calibration step(long timeNs, CalibrationStep step, OrientationFilter[] filters) {
    if (step == CalibrationStep.STILL) {
      run = new CalibrationRun();
    }
    if (run == null) {
      return null;
    }
    if (run.step() == CalibrationStep.STILL) {
      stand(filters);
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

  /** One instant of one sensor, with the specific force (m/s²) its filter has just taken in. */
  public void update(int segment, OrientationFilter filter, double ax, double ay, double az) {
    double ux = filter.upX();
    double uy = filter.upY();
    double uz = filter.upZ();
    double rx = filter.rateX();
    double ry = filter.rateY();
    double rz = filter.rateZ();
    if (run != null) {
      double force = Math.sqrt(ax * ax + ay * ay + az * az);
      if (run.step() == CalibrationStep.STILL && force > 0) {
        run.add(
            segment,
            ax / force,
            ay / force,
            az / force,
            rx + filter.biasX(),
            ry + filter.biasY(),
            rz + filter.biasZ(),
            force);
      } else {
        run.add(segment, ux, uy, uz, rx, ry, rz, force);
      }
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

  private void stand(OrientationFilter[] filters) {
    for (Segment segment : Segment.values()) {
      StepTrack track = run.track(CalibrationStep.STILL, segment);
      if (track.size() > 2 * CalibrationSolver.TRIM) {
        int to = track.size() - CalibrationSolver.TRIM;
        provisional[segment.ordinal()].standing(track.meanUp(CalibrationSolver.TRIM, to));
        double[] bias = track.meanRate(CalibrationSolver.TRIM, to);
        filters[segment.ordinal()].startBias(
            bias[0], bias[1], bias[2], Math.toRadians(config.stillBiasSigmaDegPerS()));
      }
    }
  }
}
