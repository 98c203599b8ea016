package org.hingeline.analysis;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.align.GridAligner;
import org.hingeline.analysis.calibration.Calibration;
import org.hingeline.analysis.calibration.Calibrator;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.joint.SegmentAxes;
import org.hingeline.analysis.orientation.OrientationFilter;
import org.hingeline.analysis.repetition.RepetitionConfig;
import org.hingeline.analysis.set.SetContext;
import org.hingeline.analysis.set.SetRun;
import org.hingeline.analysis.technique.TechniqueConfig;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.TempoConfig;

/**
 * The whole analysis of one session: samples → orientation → joint angles → repetitions, tempo,
 * technique. A pure machine without clock or thread: it is fed samples and markers in time order
 * and tells its listener, in the same call, what they have shown.
 *
 * <p>Samples of the sensors are brought to one 100 Hz grid ({@link GridAligner}); each sensor's
 * vertical is estimated there ({@link OrientationFilter}); calibrated axes turn it into
 * inclinations ({@link Calibrator}); the history of inclinations gives repetitions ({@link
 * SetRun}).
 */
public final class MotionPipeline implements Sample.Sink {
  private final AnalysisConfig config;
  private final MotionListener listener;
  private final GridAligner aligner;
  private final OrientationFilter[] filters = new OrientationFilter[Segment.COUNT];
  private final double[][] forces = new double[Segment.COUNT][3];
  private final Calibrator calibrator;
  private final MotionHistory history = new MotionHistory();
  private final ArrayDeque<TimedMarker> markers = new ArrayDeque<>();
  private final Context context = new Context();

  private Calibration calibration;
  private int wornMask;
  private int sets;
  private TechniqueGrader.Reference reference;
  private SetRun run;
  private Exercise marked;
  private double lastDepthDeg = Double.NaN;

  private record TimedMarker(long timeNs, Marker marker) {}

  /** A pipeline at the start of a session. */
  public MotionPipeline(AnalysisConfig config, MotionListener listener) {
    this.config = config;
    this.listener = listener;
    this.calibrator = new Calibrator(config.calibration());
    this.aligner =
        new GridAligner(
            config.align(),
            new GridAligner.Sink() {
              @Override
              public void cell(
                  int segment, double gx, double gy, double gz, double ax, double ay, double az) {
                orient(segment, gx, gy, gz, ax, ay, az);
              }

              @Override
              public void started(int segment) {
                start(segment);
              }

              @Override
              public void instant(long timeNs, int worn, int measured) {
                MotionPipeline.this.instant(timeNs, worn, measured);
              }
            });
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
    apply(Long.MAX_VALUE);
    endSet(EndedBy.STREAM_END, endNs);
  }

  /** A filter that starts anew keeps what is known of the bias, which a silence does not change. */
  private void start(int segment) {
    OrientationFilter before = filters[segment];
    filters[segment] = new OrientationFilter(config.orientation(), config.align().periodS());
    if (before != null) {
      filters[segment].startBias(
          before.biasX(), before.biasY(), before.biasZ(), before.biasSigma());
    }
  }

  private void orient(
      int segment, double gx, double gy, double gz, double ax, double ay, double az) {
    OrientationFilter filter = filters[segment];
    filter.update(gx, gy, gz, ax, ay, az);
    double[] force = forces[segment];
    force[0] = ax;
    force[1] = ay;
    force[2] = az;
    calibrator.update(segment, filter);
  }

  private void instant(long timeNs, int worn, int measured) {
    if (wornMask != worn) {
      wornMask = worn;
      reference = null;
    }
    apply(timeNs);
    long position = history.append(timeNs, measured == worn);
    for (int i = 0; i < Segment.COUNT; i++) {
      if (calibrator.running()) {
        calibrator.record(i, (measured & (1 << i)) != 0 ? filters[i] : null, forces[i]);
      }
      SegmentAxes axes = calibrator.axes(i);
      if ((measured & (1 << i)) != 0 && axes != null) {
        OrientationFilter filter = filters[i];
        history.inclination(i, axes.inclinationDeg(filter.upX(), filter.upY(), filter.upZ()));
        if (i == Integer.numberOfTrailingZeros(worn)) {
          history.outOfPlane(axes.outOfPlane(filter.upX(), filter.upY(), filter.upZ()));
        }
      }
    }
    if (run != null && run.instant(position)) {
      endSet(EndedBy.IDLE, timeNs);
      run = new SetRun(context, marked, 0, timeNs);
    }
    listener.onAngles(
        timeNs,
        history.inclinationDeg(Segment.TRUNK, position),
        history.inclinationDeg(Segment.PELVIS, position),
        history.inclinationDeg(Segment.THIGH, position),
        history.inclinationDeg(Segment.SHANK, position),
        history.lumbarFlexionDeg(position),
        history.hipFlexionDeg(position),
        history.kneeFlexionDeg(position),
        run == null ? Phase.NONE : run.phase(),
        provisional(worn) || measured != worn);
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
        endSet(EndedBy.MARKER, next.timeNs());
        marked = null;
      }
    }
  }

  private void calibrate(long timeNs, CalibrationStep step) {
    if (step == CalibrationStep.STILL) {
      endSet(EndedBy.MARKER, timeNs);
      marked = null;
    }
    Calibration solved = calibrator.step(timeNs, step, filters);
    if (solved != null) {
      calibration = solved;
      lastDepthDeg = Double.NaN;
      reference = null;
      listener.onCalibration(solved.result());
    }
  }

  private void startSet(long timeNs, Exercise exercise) {
    endSet(EndedBy.MARKER, timeNs);
    if (calibrator.running()) {
      calibrate(timeNs, CalibrationStep.END);
    }
    if (marked != exercise) {
      lastDepthDeg = Double.NaN;
    }
    marked = exercise;
    run = new SetRun(context, exercise, ++sets, timeNs);
  }

  private void endSet(EndedBy endedBy, long timeNs) {
    if (run != null) {
      run.end(endedBy, timeNs);
      lastDepthDeg = run.counted() > 0 ? run.depthDeg() : lastDepthDeg;
      run = null;
    }
  }

  private final class Context implements SetContext {
    @Override
    public MotionHistory history() {
      return history;
    }

    @Override
    public MotionListener listener() {
      return listener;
    }

    @Override
    public double periodS() {
      return config.align().periodS();
    }

    @Override
    public int wornMask() {
      return wornMask;
    }

    @Override
    public TechniqueGrader.Reference reference() {
      if (reference == null) {
        reference = newReference();
      }
      return reference;
    }

    private TechniqueGrader.Reference newReference() {
      if (calibration == null) {
        return new TechniqueGrader.Reference(Layout.of(worn()), false, Double.NaN, Double.NaN);
      }
      CalibrationResult result = calibration.result();
      return new TechniqueGrader.Reference(
          result.layout(),
          result.functional(),
          result.lumbarFlexionMaxDeg(),
          result.hipHingeIndexBaseline());
    }

    private Set<Segment> worn() {
      Set<Segment> worn = EnumSet.noneOf(Segment.class);
      for (Segment segment : Segment.values()) {
        if ((wornMask & (1 << segment.ordinal())) != 0) {
          worn.add(segment);
        }
      }
      return worn;
    }

    @Override
    public double expectedDepthDeg(Driver driver) {
      if (!Double.isNaN(lastDepthDeg)) {
        return lastDepthDeg;
      }
      double known = calibratedDepth(driver);
      if (Double.isNaN(known)) {
        return config.repetition().firstDepthDeg();
      }
      return driver.segment() == Segment.THIGH
          ? known
          : known * config.repetition().firstDepthShare();
    }

    @Override
    public double firstAmplitudeDeg(Driver driver) {
      if (!Double.isNaN(lastDepthDeg)) {
        return config.repetition().amplitudeShare() * lastDepthDeg;
      }
      double known = calibratedDepth(driver);
      // With one sensor only depth tells a repetition from sitting down.
      boolean alone = Integer.bitCount(wornMask) == 1;
      return Double.isNaN(known) || !alone ? 0 : config.repetition().aloneAmplitudeShare() * known;
    }

    private double calibratedDepth(Driver driver) {
      if (calibration == null) {
        return Double.NaN;
      }
      return driver.segment() == Segment.THIGH
          ? calibration.squatDepthDeg()
          : calibration.bendDepthDeg();
    }

    @Override
    public int nextSetNumber() {
      return ++sets;
    }

    @Override
    public RepetitionConfig repetition() {
      return config.repetition();
    }

    @Override
    public TempoConfig tempo() {
      return config.tempo();
    }

    @Override
    public TechniqueConfig technique() {
      return config.technique();
    }
  }
}
