package org.hingeline.analysis.set;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.calibration.Calibration;
import org.hingeline.analysis.calibration.Calibrator;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.movement.MovementConfig;
import org.hingeline.analysis.repetition.ExcursionDetector;
import org.hingeline.analysis.repetition.Excursions;
import org.hingeline.analysis.repetition.RepetitionConfig;
import org.hingeline.analysis.repetition.TurningPointDetector;
import org.hingeline.analysis.rhythm.RhythmConfig;
import org.hingeline.analysis.slip.SlipMonitor;
import org.hingeline.analysis.survey.SurveyResult;
import org.hingeline.analysis.technique.CueConfig;
import org.hingeline.analysis.technique.TechniqueConfig;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.TempoConfig;

/** The sets of a session: which one runs, and what one set passes on to the next. */
public final class Training {
  private final AnalysisConfig config;
  private final MotionHistory history;
  private final Calibrator calibrator;
  private final SlipMonitor slip;
  private final Context context = new Context();
  private final int[] setsOf = new int[Exercise.values().length];

  private MotionListener listener;
  private Calibration calibration;
  private SurveyResult survey;
  private TechniqueGrader.Reference reference;
  private int wornMask;
  private int sets;
  private SetRun run;
  private Exercise marked;
  private double lastDepthDeg = Double.NaN;

  /** A session without a set. */
  public Training(
      AnalysisConfig config,
      MotionHistory history,
      Calibrator calibrator,
      SlipMonitor slip,
      MotionListener listener) {
    this.config = config;
    this.history = history;
    this.calibrator = calibrator;
    this.slip = slip;
    this.listener = listener;
  }

  /** Who hears of sets from now on. */
  public void listener(MotionListener heardBy) {
    listener = heardBy;
  }

  /** These segments carry a sensor, one bit each. */
  public void worn(int mask) {
    wornMask = mask;
    reference = null;
  }

  /** Takes what a survey of the recording found, for as long as there is no calibration. */
  public void assume(SurveyResult found) {
    survey = found;
  }

  /** From now on repetitions are graded against this calibration. */
  public void calibrated(Calibration solved) {
    calibration = solved;
    lastDepthDeg = Double.NaN;
    reference = null;
  }

  /** A set begins; one that runs has ended. */
  public void start(long timeNs, Exercise exercise) {
    end(EndedBy.MARKER, timeNs);
    if (marked != exercise) {
      lastDepthDeg = Double.NaN;
    }
    marked = exercise;
    run = new SetRun(context, exercise, ++sets, timeNs);
  }

  /** The set that runs has ended. */
  public void end(EndedBy endedBy, long timeNs) {
    if (run != null) {
      run.end(endedBy, timeNs);
      lastDepthDeg = run.counted() > 0 ? run.depthDeg() : lastDepthDeg;
      run = null;
    }
  }

  /** The set has ended by its marker, and none follows by itself. */
  public void stop(long timeNs) {
    end(EndedBy.MARKER, timeNs);
    marked = null;
  }

  /** The newest instant of the history. */
  public void instant(long position, long timeNs) {
    if (run == null) {
      return;
    }
    int counted = run.counted();
    EndedBy endedBy = run.instant(position);
    if (run.counted() > counted) {
      tellSlip(timeNs, slip.repetition());
    }
    if (endedBy != EndedBy.RUNNING) {
      end(endedBy, timeNs);
      run = new SetRun(context, marked, 0, timeNs);
    }
  }

  /** Tells of a sensor that has moved; a negative segment is none. */
  public void tellSlip(long timeNs, int segment) {
    if (segment >= 0) {
      listener.onNotice(new Notice.SensorMoved(timeNs, Segment.of(segment), slip.foundDeg()));
    }
  }

  /** The phase at this moment. */
  public Phase phase() {
    return run == null ? Phase.NONE : run.phase();
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
        return new TechniqueGrader.Reference(
            Layout.of(worn()),
            "no calibration: angles are provisional",
            Double.NaN,
            Double.NaN,
            List.of());
      }
      CalibrationResult result = calibration.result();
      return new TechniqueGrader.Reference(
          result.layout(),
          calibration.ungraded(),
          result.lumbarFlexionMaxDeg(),
          result.hipHingeIndexBaseline(),
          result.sensors());
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
    public Driver driver(Exercise exercise) {
      SurveyResult.Plan plan = survey == null ? null : survey.plans().get(exercise);
      return plan == null ? Driver.of(exercise, wornMask) : plan.driver();
    }

    @Override
    public Excursions excursions(Exercise exercise, Driver driver) {
      RepetitionConfig limits = config.repetition();
      if (calibrator.standingKnown(driver.segment().ordinal())) {
        return new ExcursionDetector(
            limits,
            periodS(),
            expectedDepthDeg(driver),
            firstAmplitudeDeg(driver),
            driver.segment() == Segment.THIGH ? limits.seatedS() : Double.POSITIVE_INFINITY);
      }
      SurveyResult.Plan plan = survey == null ? null : survey.plans().get(exercise);
      return plan == null
          ? new TurningPointDetector(limits, periodS(), Double.NaN, limits.amplitudeMinDeg(), false)
          : new TurningPointDetector(
              limits,
              periodS(),
              plan.depthDeg(),
              plan.amplitudeMinDeg(),
              exercise == Exercise.SQUAT);
    }

    @Override
    public boolean standingKnown() {
      return calibration != null && calibration.result().functional();
    }

    @Override
    public boolean heightKnown() {
      for (int i = 0; i < Segment.COUNT; i++) {
        if ((wornMask() & (1 << i)) != 0 && calibrator.forceOff(i)) {
          return false;
        }
      }
      return standingKnown();
    }

    private double expectedDepthDeg(Driver driver) {
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

    private double firstAmplitudeDeg(Driver driver) {
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
    public boolean sensorMoved() {
      return slip.moved();
    }

    @Override
    public int setsOf(Exercise exercise) {
      return ++setsOf[exercise.ordinal()];
    }

    @Override
    public int nextSetNumber() {
      return ++sets;
    }

    @Override
    public RepetitionConfig repetition() {
      boolean endless = survey != null && survey.unmarked() != null;
      return endless ? config.repetition().endless() : config.repetition();
    }

    @Override
    public TempoConfig tempo() {
      return config.tempo();
    }

    @Override
    public RhythmConfig rhythm() {
      return config.rhythm();
    }

    @Override
    public MovementConfig movement() {
      return config.movement();
    }

    @Override
    public boolean review() {
      return config.review();
    }

    @Override
    public TechniqueConfig technique() {
      return config.technique();
    }

    @Override
    public CueConfig cue() {
      return config.cue();
    }
  }
}
