package org.hingeline.analysis.calibration;

import java.util.Arrays;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.joint.SegmentAxes;
import org.hingeline.analysis.orientation.Attitude;

/**
 * Knows the axes of every sensor at every moment: provisional ones from the start, calibrated ones
 * after a calibration, and the steps of a calibration while it runs.
 */
public final class Calibrator {
  private final CalibrationConfig config;
  private final ProvisionalAxes[] provisional = new ProvisionalAxes[Segment.COUNT];
  private final SegmentAxes[] calibrated = new SegmentAxes[Segment.COUNT];
  private final boolean[] forceOff = new boolean[Segment.COUNT];
  private final boolean[] strayed = new boolean[Segment.COUNT];
  private CalibrationRun run;
  private boolean exchanged;
  private double trunkRate = Double.NaN;
  private double thighRate = Double.NaN;

  /** A calibrator that has seen nothing yet. */
  public Calibrator(CalibrationConfig config) {
    this.config = config;
    for (Segment segment : Segment.values()) {
      provisional[segment.ordinal()] = new ProvisionalAxes(segment);
      provisional[segment.ordinal()].declare(config.mounting().get(segment));
    }
  }

  /**
   * A step begins; {@link CalibrationStep#STILL} starts a calibration anew, and so does a later
   * step when the first was not heard. When the person has stood still, the mean rate of each
   * sensor is its bias: over some seconds swaying cancels.
   *
   * @param sensors the attitude of each segment by ordinal; told the bias
   * @return the calibration when the step is {@link CalibrationStep#END} and one was running,
   *     otherwise {@code null}
   */
  public Calibration step(long timeNs, CalibrationStep step, Attitude[] sensors) {
    if (step == CalibrationStep.STILL || (run == null && step != CalibrationStep.END)) {
      run = new CalibrationRun();
    }
    if (run == null) {
      return null;
    }
    if (run.step() == CalibrationStep.STILL) {
      stand(sensors);
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
    for (Segment segment : Segment.values()) {
      forceOff[segment.ordinal()] |= refused(RestingForce.furthestMps2(run, segment));
    }
    exchanged = solved.exchanged();
    run = null;
    Arrays.fill(calibrated, null);
    for (SensorCalibration sensor : solved.result().sensors()) {
      if (!Double.isNaN(sensor.axisExplainedPercent())) {
        calibrated[sensor.segment().ordinal()] = solved.axes().get(sensor.segment());
      }
      strayed[sensor.segment().ordinal()] =
          forceOff[sensor.segment().ordinal()]
              && !(sensor.residualDeg() <= config.residualPoorDeg());
    }
    return solved;
  }

  /** Takes these axes for a segment until it is calibrated. */
  public void assume(int segment, SegmentAxes axes) {
    provisional[segment].assume(axes);
  }

  /** True while a calibration runs. */
  public boolean running() {
    return run != null;
  }

  /**
   * One instant of one sensor while a calibration runs.
   *
   * @param sensor its attitude, or {@code null} when it was not measured at this instant
   * @param force specific force of the instant, m/s², three components
   */
  public void record(int segment, Attitude sensor, double[] force) {
    StepTrack track = run.track(segment);
    double magnitude = Math.sqrt(force[0] * force[0] + force[1] * force[1] + force[2] * force[2]);
    if (sensor == null || magnitude == 0) {
      track.skip();
    } else if (run.step() == CalibrationStep.STILL) {
      track.add(
          force[0] / magnitude,
          force[1] / magnitude,
          force[2] / magnitude,
          sensor.rateX() + sensor.biasX(),
          sensor.rateY() + sensor.biasY(),
          sensor.rateZ() + sensor.biasZ(),
          magnitude);
    } else {
      track.add(
          sensor.upX(),
          sensor.upY(),
          sensor.upZ(),
          sensor.rateX(),
          sensor.rateY(),
          sensor.rateZ(),
          magnitude);
    }
  }

  /** One cell of one sensor: what it tells of the axes while these are provisional. */
  public void update(int segment, Attitude sensor) {
    if (calibrated[segment] != null && run == null) {
      return;
    }
    double rx = sensor.rateX();
    double ry = sensor.rateY();
    double rz = sensor.rateZ();
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
    own.update(sensor.upX(), sensor.upY(), sensor.upZ(), rx, ry, rz);
  }

  /** The best axes known for a segment, or {@code null} before its first instant. */
  public SegmentAxes axes(int segment) {
    return calibrated[segment] != null && run == null
        ? calibrated[segment]
        : provisional[segment].axes();
  }

  /** True while the axes of this segment do not come from a calibration that can be trusted. */
  public boolean provisional(int segment) {
    return calibrated[segment] == null || run != null || forceOff[segment] || exchanged;
  }

  /**
   * Whether a repetition can be told by where it starts and ends. It can also with an accelerometer
   * that is off, as long as the person was found standing where they had stood before.
   */
  public boolean standingKnown(int segment) {
    return calibrated[segment] != null && run == null && !strayed[segment];
  }

  /** Whether the accelerometer of this segment is too far off to say where up is. */
  public boolean forceOff(int segment) {
    return forceOff[segment];
  }

  private boolean refused(double forceMps2) {
    return RestingForce.offShare(forceMps2) > config.forceRefused();
  }

  private void stand(Attitude[] sensors) {
    boolean seated = false;
    for (Segment segment : Segment.values()) {
      seated |= stood(segment) && provisional[segment.ordinal()].contradicts(meanUp(segment));
    }
    for (Segment segment : Segment.values()) {
      if (stood(segment)) {
        if (!seated) {
          provisional[segment.ordinal()].standing(meanUp(segment));
        }
        forceOff[segment.ordinal()] = refused(RestingForce.standingMps2(run, segment));
        StepTrack track = run.track(CalibrationStep.STILL, segment);
        double[] bias =
            track.meanRate(CalibrationSolver.TRIM, track.size() - CalibrationSolver.TRIM);
        sensors[segment.ordinal()].startBias(
            bias[0], bias[1], bias[2], Math.toRadians(config.stillBiasSigmaDegPerS()));
      }
    }
    run.seated(seated);
  }

  private boolean stood(Segment segment) {
    return run.track(CalibrationStep.STILL, segment).stood();
  }

  private double[] meanUp(Segment segment) {
    return run.track(CalibrationStep.STILL, segment).standingUp();
  }
}
