package org.hingeline.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.align.GridAligner;
import org.hingeline.analysis.calibration.Calibration;
import org.hingeline.analysis.calibration.Calibrator;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.SegmentAxes;
import org.hingeline.analysis.orientation.Attitude;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.orientation.VqfParameters;
import org.hingeline.analysis.review.SessionTape;
import org.hingeline.analysis.set.Training;
import org.hingeline.analysis.slip.SlipMonitor;
import org.hingeline.analysis.survey.SurveyResult;

/**
 * The whole analysis of one session: samples → orientation → joint angles → repetitions, tempo,
 * technique. A pure machine without clock or thread: it is fed samples and markers in time order
 * and tells its listener, in the same call, what they have shown.
 *
 * <p>Samples of the sensors are brought to one 100 Hz grid ({@link GridAligner}); each sensor's
 * vertical is estimated there ({@link OrientationFilter}); calibrated axes turn it into
 * inclinations ({@link Calibrator}); the history of inclinations gives repetitions ({@link
 * Training}).
 *
 * <p>In review the aligned session is kept ({@link SessionTape}), and told with its end, by the
 * same steps, with verticals that rest on the whole of it.
 */
public final class MotionPipeline implements Sample.Sink {
  private static final double SURVEYED_BIAS_SIGMA_RAD_PER_S = Math.toRadians(0.1);

  private final AnalysisConfig config;
  private final GridAligner aligner;
  private final SessionTape tape;
  private final Stage stage = new Stage();
  private final double[] clockResidualMs = new double[Segment.COUNT];
  private final Live live = new Live();
  private final boolean[] distrusted = new boolean[Segment.COUNT];
  private final Attitude[] attitudes = new Attitude[Segment.COUNT];
  private final double[][] forces = new double[Segment.COUNT][3];
  private final double[][] forceOffsets = new double[Segment.COUNT][3];
  private final Calibrator calibrator;
  private final MotionHistory history = new MotionHistory();
  private final ArrayDeque<TimedMarker> markers = new ArrayDeque<>();
  private final Training training;
  private final SlipMonitor slip;

  private MotionListener listener;
  private SurveyResult survey;
  private Exercise unmarked;
  private int wornMask;

  private record TimedMarker(long timeNs, Marker marker) {}

  /** A pipeline at the start of a session. */
  public MotionPipeline(AnalysisConfig config, MotionListener listener) {
    this.config = config;
    this.listener = listener;
    Arrays.fill(clockResidualMs, Double.NaN);
    this.calibrator = new Calibrator(config.calibration());
    this.slip = new SlipMonitor(config.slip(), config.align().periodS());
    this.training = new Training(config, history, calibrator, slip, listener);
    this.tape =
        config.review() ? new SessionTape(config.orientation(), config.align().periodS()) : null;
    this.aligner = new GridAligner(config.align(), new Cells(tape == null ? live : tape));
  }

  /**
   * A pipeline that has already taken what is past, and tells the listener only what comes after.
   *
   * <p>The state of a pipeline follows from its input alone, bit for bit, and the input is what is
   * stored. So the input is the saved state: nothing else has to be written, it can be restored at
   * any instant, in the middle of a repetition too, and by a later version of this program as well.
   *
   * @param past gives the pipeline every sample and marker so far, in their order
   */
  public static MotionPipeline resume(
      AnalysisConfig config, Consumer<MotionPipeline> past, MotionListener listener) {
    MotionPipeline pipeline = new MotionPipeline(config, Silent.LISTENER);
    past.accept(pipeline);
    pipeline.listener = listener;
    pipeline.training.listener(listener);
    return pipeline;
  }

  /**
   * Takes what a survey of the recording found, before its first sample, for as long as there is no
   * calibration. A recording without set markers becomes one set.
   */
  public void assume(SurveyResult found) {
    survey = found;
    training.assume(found);
    found
        .sensors()
        .forEach(
            (segment, sensor) -> {
              calibrator.assume(segment.ordinal(), sensor.axes());
              for (int axis = 0; axis < 3; axis++) {
                forceOffsets[segment.ordinal()][axis] = sensor.forceOffset().get(axis);
              }
              if (tape != null) {
                tape.trust(segment.ordinal(), parameters(segment.ordinal()));
              }
            });
    unmarked = found.unmarked();
    listener.onCalibration(found.result());
  }

  /** One sample; of each sensor in time order. */
  @Override
  public void accept(
      Segment segment,
      long timeNs,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ) {
    aligner.accept(segment.ordinal(), timeNs, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  /**
   * How far the times of a sensor may be off from now on, as whoever maps its clock to that of the
   * session knows. Only told of, nothing is corrected by it.
   *
   * @param residualMs {@code NaN} when it is not known
   */
  public void clock(Segment segment, double residualMs) {
    clockResidualMs[segment.ordinal()] = residualMs;
  }

  /** A marker, in time order with the samples; takes effect at the first instant after it. */
  public void mark(long timeNs, Marker marker) {
    markers.add(new TimedMarker(timeNs, marker));
  }

  /** Lets time pass without samples, so that late sensors are no longer waited for. */
  public void advance(long nowNs) {
    aligner.advance(nowNs);
  }

  /** The stream has ended: what is pending is reported. */
  public void finish(long endNs) {
    aligner.finish();
    if (tape != null) {
      tape.play(stage);
    }
    apply(Long.MAX_VALUE);
    training.end(EndedBy.STREAM_END, endNs);
  }

  private SurveyResult.Sensor surveyed(int segment) {
    return survey == null ? null : survey.sensors().get(Segment.of(segment));
  }

  private VqfParameters parameters(int segment) {
    SurveyResult.Sensor known = surveyed(segment);
    boolean off = calibrator.forceOff(segment) || (known != null && known.forceOff());
    return off ? config.orientation().distrustingForce() : config.orientation();
  }

  private void instant(long timeNs, int worn, int measured) {
    if (wornMask != worn) {
      wornMask = worn;
      training.worn(worn);
    }
    apply(timeNs);
    long position = history.append(timeNs, measured == worn);
    for (int i = 0; i < Segment.COUNT; i++) {
      if (calibrator.running()) {
        calibrator.record(i, (measured & (1 << i)) != 0 ? attitudes[i] : null, forces[i]);
      }
      SegmentAxes axes = calibrator.axes(i);
      if ((measured & (1 << i)) != 0 && axes != null) {
        incline(i, axes, attitudes[i], i == Integer.numberOfTrailingZeros(worn));
      }
    }
    moveWhole(measured);
    timed(measured);
    watchSlip(timeNs, worn, measured);
    training.instant(position, timeNs);
    listener.onAngles(
        timeNs,
        history.inclinationDeg(Segment.TRUNK, position),
        history.inclinationDeg(Segment.PELVIS, position),
        history.inclinationDeg(Segment.THIGH, position),
        history.inclinationDeg(Segment.SHANK, position),
        history.lumbarFlexionDeg(position),
        history.hipFlexionDeg(position),
        history.kneeFlexionDeg(position),
        training.phase(),
        slip.moved() || provisional(worn) || measured != worn);
  }

  private void incline(int segment, SegmentAxes axes, Attitude attitude, boolean first) {
    double forwardDeg = axes.inclinationDeg(attitude.upX(), attitude.upY(), attitude.upZ());
    double sidewaysDeg = axes.sidewaysDeg(attitude.upX(), attitude.upY(), attitude.upZ());
    history.inclination(segment, forwardDeg);
    slip.sensor(segment, forwardDeg, sidewaysDeg);
    if (first) {
      history.outOfPlane(axes.outOfPlane(attitude.upX(), attitude.upY(), attitude.upZ()));
    }
  }

  /** An instant is as well timed as its worst sensor. */
  private void timed(int measured) {
    double worstMs = Double.NaN;
    for (int i = 0; i < Segment.COUNT; i++) {
      boolean worse = Double.isNaN(worstMs) || clockResidualMs[i] > worstMs;
      worstMs = (measured & (1 << i)) != 0 && worse ? clockResidualMs[i] : worstMs;
    }
    history.clockResidual(worstMs);
  }

  /** The sensor nearest to the hip tells how the body moves as a whole. */
  private void moveWhole(int measured) {
    int pelvis = Segment.PELVIS.ordinal();
    int i = (measured & (1 << pelvis)) != 0 ? pelvis : Integer.numberOfTrailingZeros(measured);
    if (i < Segment.COUNT) {
      Attitude attitude = attitudes[i];
      double[] force = forces[i];
      history.whole(
          force[0] * attitude.upX() + force[1] * attitude.upY() + force[2] * attitude.upZ(),
          Math.toDegrees(
              attitude.rateX() * attitude.upX()
                  + attitude.rateY() * attitude.upY()
                  + attitude.rateZ() * attitude.upZ()));
    }
  }

  private void watchSlip(long timeNs, int worn, int measured) {
    if (measured != worn || provisional(worn)) {
      return;
    }
    double fastest = 0;
    for (int i = 0; i < Segment.COUNT; i++) {
      if ((measured & (1 << i)) != 0) {
        Attitude attitude = attitudes[i];
        double square =
            attitude.rateX() * attitude.rateX()
                + attitude.rateY() * attitude.rateY()
                + attitude.rateZ() * attitude.rateZ();
        fastest = Math.max(fastest, square);
      }
    }
    training.tellSlip(timeNs, slip.instant(measured, Math.toDegrees(Math.sqrt(fastest))));
  }

  private boolean provisional(int worn) {
    for (int i = 0; i < Segment.COUNT; i++) {
      if ((worn & (1 << i)) != 0 && calibrator.provisional(i)) {
        return true;
      }
    }
    return false;
  }

  private void apply(long untilNs) {
    while (!markers.isEmpty() && markers.peek().timeNs() <= untilNs) {
      TimedMarker next = markers.poll();
      if (next.marker() instanceof Marker.Calibration step) {
        calibrate(next.timeNs(), step.step());
      } else if (next.marker() instanceof Marker.SetStart start) {
        startSet(next.timeNs(), start.exercise());
      } else if (next.marker() instanceof Marker.SetEnd) {
        training.stop(next.timeNs());
      }
    }
    if (unmarked != null && untilNs >= survey.unmarkedFromNs()) {
      Exercise whole = unmarked;
      unmarked = null;
      startSet(survey.unmarkedFromNs(), whole);
    }
  }

  private void calibrate(long timeNs, CalibrationStep step) {
    if (step == CalibrationStep.STILL) {
      training.stop(timeNs);
    }
    Calibration solved = calibrator.step(timeNs, step, attitudes);
    weighForce();
    if (solved != null) {
      slip.calibrated();
      training.calibrated(solved);
      listener.onCalibration(solved.result());
    }
  }

  /** An accelerometer that is found to be off, or no longer, counts for less, or again. */
  private void weighForce() {
    for (int i = 0; i < Segment.COUNT; i++) {
      if (distrusted[i] != calibrator.forceOff(i)) {
        distrusted[i] = calibrator.forceOff(i);
        if (tape == null) {
          live.started(i);
          live.filters[i].update(0, 0, 0, forces[i][0], forces[i][1], forces[i][2]);
        } else {
          tape.trust(i, parameters(i));
        }
      }
    }
  }

  private void startSet(long timeNs, Exercise exercise) {
    training.end(EndedBy.MARKER, timeNs);
    if (calibrator.running()) {
      calibrate(timeNs, CalibrationStep.END);
    }
    training.start(timeNs, exercise);
  }

  /** Takes what a survey found from the force of every cell. */
  private final class Cells implements GridAligner.Sink {
    private final GridAligner.Sink next;

    Cells(GridAligner.Sink next) {
      this.next = next;
    }

    @Override
    public void started(int segment) {
      next.started(segment);
    }

    @Override
    public void cell(
        int segment, double gx, double gy, double gz, double ax, double ay, double az) {
      double[] offset = forceOffsets[segment];
      next.cell(segment, gx, gy, gz, ax - offset[0], ay - offset[1], az - offset[2]);
    }

    @Override
    public void instant(long timeNs, int worn, int measured) {
      next.instant(timeNs, worn, measured);
    }
  }

  /** Orients every cell as it comes. */
  private final class Live implements GridAligner.Sink {
    private final OrientationFilter[] filters = new OrientationFilter[Segment.COUNT];

    /** A filter that starts anew keeps what is known of the bias, which a silence leaves alone. */
    @Override
    public void started(int segment) {
      OrientationFilter before = filters[segment];
      SurveyResult.Sensor known = surveyed(segment);
      OrientationFilter now = new OrientationFilter(parameters(segment), config.align().periodS());
      if (before != null) {
        now.startBias(before.biasX(), before.biasY(), before.biasZ(), before.biasSigma());
      } else if (known != null) {
        List<Double> bias = known.gyroBias();
        now.startBias(bias.get(0), bias.get(1), bias.get(2), SURVEYED_BIAS_SIGMA_RAD_PER_S);
      }
      filters[segment] = now;
      attitudes[segment] = now;
    }

    @Override
    public void cell(
        int segment, double gx, double gy, double gz, double ax, double ay, double az) {
      filters[segment].update(gx, gy, gz, ax, ay, az);
      stage.oriented(segment, filters[segment], ax, ay, az);
    }

    @Override
    public void instant(long timeNs, int worn, int measured) {
      stage.instant(timeNs, worn, measured);
    }
  }

  /** What is the same live and in review, from the attitudes on. */
  private final class Stage implements SessionTape.Stage {
    @Override
    public void oriented(int segment, Attitude attitude, double ax, double ay, double az) {
      attitudes[segment] = attitude;
      double[] force = forces[segment];
      force[0] = ax;
      force[1] = ay;
      force[2] = az;
      calibrator.update(segment, attitude);
    }

    @Override
    public void instant(long timeNs, int worn, int measured) {
      MotionPipeline.this.instant(timeNs, worn, measured);
    }
  }
}
