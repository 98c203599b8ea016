package org.hingeline.analysis.set;

import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.repetition.ExcursionDetector;
import org.hingeline.analysis.technique.CueMonitor;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.LivePhase;
import org.hingeline.analysis.tempo.PhaseTimer;
import org.hingeline.analysis.tempo.Phases;

/**
 * One set: turns excursions of the driver into numbered repetitions with tempo and technique.
 *
 * <p>A top-start exercise lowers, then rises: its repetition is counted when the driver is back at
 * the top. A floor-start exercise rises first: it is counted at the same moment, at lock-out, and
 * its eccentric is filled in when the weight is down again; the first way down, to grip the bar,
 * belongs to no repetition.
 */
public final class SetRun {
  private static final double LONGEST_S = 60;
  private static final int SETTLED = 8;

  private final SetContext context;
  private final MotionHistory history;
  private final MotionListener listener;
  private final Exercise exercise;
  private final Driver driver;
  private final Stance stance;
  private final ExcursionDetector detector;
  private final LivePhase live;
  private final PhaseTimer timer;
  private final TechniqueGrader grader;
  private final CueMonitor cues;
  private final RepetitionMeasures measures;
  private final double periodS;

  private int number;
  private final long startNs;
  private int counted;
  private int incomplete;
  private long searchFrom;
  private long topSince;
  private OpenRepetition open;
  private boolean risingOpen;
  private boolean loweringOpen;
  private double hipAtStart;
  private double lumbarAtStart;

  /**
   * A set from now on.
   *
   * @param number its number, or 0 for one that is announced with its first repetition
   */
  public SetRun(SetContext context, Exercise exercise, int number, long startNs) {
    this.context = context;
    this.history = context.history();
    this.listener = context.listener();
    this.exercise = exercise;
    this.number = number;
    this.startNs = startNs;
    this.periodS = context.periodS();
    this.driver = Driver.of(exercise, context.wornMask());
    this.stance = new Stance(history, driver, context.repetition().standingThighDeg());
    this.detector =
        new ExcursionDetector(
            context.repetition(),
            periodS,
            context.expectedDepthDeg(driver),
            context.firstAmplitudeDeg(driver));
    this.live = new LivePhase(context.tempo(), periodS);
    this.timer = new PhaseTimer(context.tempo(), periodS);
    this.grader = new TechniqueGrader(context.technique());
    this.cues = new CueMonitor(context.technique().hingeLumbarMaxPercent(), 3, 0.2);
    this.measures = new RepetitionMeasures(context, driver);
    this.searchFrom = history.end();
    this.topSince = history.end();
    if (number > 0) {
      listener.onSet(summary(-1, EndedBy.RUNNING));
    }
  }

  /** The newest instant of the history; returns true when the set has ended by itself. */
  public boolean instant(long position) {
    double angle = driver.angleDeg(history, position);
    boolean wasAway = detector.away();
    ExcursionDetector.Event event = detector.accept(position, angle, stance.standing(position));
    long nowNs = history.timeNs(position);
    double depth = (angle - detector.topDeg()) / detector.depthDeg();
    Phase phase = live.accept(nowNs, angle, depth);
    switch (event) {
      case BEGAN -> began(position);
      case RETURNED -> returned(position);
      case ABANDONED -> abandoned(position);
      case DISMISSED -> searchFrom = position;
      case NONE -> settle(position);
    }
    if (number > 0) {
      progress(position, nowNs, phase, depth);
    }
    if (detector.away() || wasAway) {
      topSince = position;
    }
    return counted > 0 && (position - topSince) * periodS >= context.repetition().idleS();
  }

  private void began(long position) {
    closeRising(position);
    cues.repetition();
    long top = Math.max(searchFrom, position - 20);
    hipAtStart = share(top, true);
    lumbarAtStart = share(top, false);
  }

  private double share(long position, boolean hip) {
    if (!hip) {
      return history.lumbarFlexionDeg(position);
    }
    return context.reference().layout().sensors() >= 3
        ? history.hipFlexionDeg(position)
        : history.inclinationDeg(org.hingeline.analysis.Segment.PELVIS, position);
  }

  private void returned(long position) {
    if (number == 0) {
      number = context.nextSetNumber();
      listener.onSet(summary(-1, EndedBy.RUNNING));
    }
    Phases phases = time(position + 1);
    if (open != null) {
      double lowered = phases.eccentricStart();
      open.topPause = lowered - open.concentricEnd;
      if (exercise == Exercise.DEADLIFT) {
        lowered(phases);
        open.bottomPause = phases.concentricStart() - phases.eccentricEnd();
      }
      listener.onRepetition(measures.completed(open.report(history, periodS, true)));
    }
    counted++;
    open = new OpenRepetition(number, counted, exercise, context.reference().layout(), position);
    open.concentricStart = phases.concentricStart();
    open.concentricEnd = phases.concentricEnd();
    if (exercise != Exercise.DEADLIFT) {
      open.eccentricStart = phases.eccentricStart();
      open.eccentricEnd = phases.eccentricEnd();
      open.bottomPause = phases.concentricStart() - phases.eccentricEnd();
    }
    risingOpen = true;
    loweringOpen = false;
    grade(position);
    measures.measure(open);
    listener.onRepetition(open.report(history, periodS, false));
    searchFrom = position;
  }

  private void abandoned(long position) {
    if (number > 0) {
      Phases phases = time(position + 1);
      incomplete++;
      OpenRepetition attempt =
          new OpenRepetition(number, incomplete, exercise, context.reference().layout(), position);
      attempt.eccentricStart = phases.eccentricStart();
      attempt.concentricStart = phases.concentricStart();
      attempt.concentricEnd = phases.concentricEnd();
      OpenRepetition before = open;
      open = attempt;
      grade(position);
      open = before;
      Repetition whole = attempt.report(history, periodS, true);
      listener.onRepetition(
          new Repetition(
              whole.set(),
              whole.number(),
              Repetition.Status.INCOMPLETE,
              true,
              exercise,
              whole.layout(),
              whole.startNs(),
              whole.endNs(),
              new Tempo(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
              whole.technique(),
              whole.rhythm(),
              whole.movement(),
              whole.dataQuality()));
    }
    searchFrom = position;
  }

  /** Fills in what the newest instants have shown of the open repetition. */
  private void settle(long position) {
    if (open == null) {
      return;
    }
    boolean slow = Math.abs(live.velocityDegPerS()) < context.tempo().velocityMinDegPerS();
    if (risingOpen && (slow && position - open.lockOut > SETTLED)) {
      closeRising(position);
    }
    if (exercise == Exercise.DEADLIFT
        && loweringOpen
        && slow
        && detector.reachedBottom()
        && detector.away()
        && position - detector.deepest() > SETTLED) {
      loweringOpen = false;
      lowered(time(position + 1));
      listener.onRepetition(open.report(history, periodS, false));
    }
  }

  private void closeRising(long position) {
    if (open == null || !risingOpen) {
      return;
    }
    risingOpen = false;
    loweringOpen = exercise == Exercise.DEADLIFT;
    long from =
        (long) Math.floor(Double.isNaN(open.concentricStart) ? open.lockOut : open.concentricStart)
            - 1;
    long before = Math.max(history.oldest(), from - SETTLED);
    Phases phases =
        timer.time(history, driver, before, deepestFrom(before, open.lockOut), position + 1);
    if (!Double.isNaN(phases.concentricEnd())) {
      open.concentricEnd = phases.concentricEnd();
    }
    measures.measure(open);
    listener.onRepetition(open.report(history, periodS, false));
  }

  private long deepestFrom(long from, long to) {
    long deepest = from;
    for (long i = from; i < to; i++) {
      if (driver.angleDeg(history, i) > driver.angleDeg(history, deepest)) {
        deepest = i;
      }
    }
    return deepest;
  }

  private void lowered(Phases phases) {
    open.eccentricStart = phases.eccentricStart();
    open.eccentricEnd = phases.eccentricEnd();
    measures.measure(open);
  }

  private Phases time(long to) {
    long earliest = to - Math.round(LONGEST_S / periodS);
    long from = Math.max(Math.max(searchFrom, history.oldest()), earliest);
    return timer.time(history, driver, Math.min(from, detector.deepest()), detector.deepest(), to);
  }

  private void grade(long position) {
    boolean floor = exercise == Exercise.DEADLIFT;
    double start = floor ? open.concentricStart : open.eccentricStart;
    long from = Double.isNaN(start) ? searchFrom : (long) Math.floor(start);
    from = Math.max(from, history.oldest());
    long top = floor ? position : from;
    Phases phases =
        new Phases(
            open.eccentricStart,
            open.eccentricEnd,
            open.concentricStart,
            Double.isNaN(open.concentricEnd) ? position : open.concentricEnd,
            0);
    open.technique = grader.grade(history, context.reference(), top, from, position + 1, phases);
    open.quality = grader.quality(history, context.reference(), from, position + 1);
  }

  private void progress(long position, long nowNs, Phase phase, double depth) {
    double hip = share(position, true) - hipAtStart;
    double lumbar = share(position, false) - lumbarAtStart;
    boolean measurable = detector.away() && hip + lumbar > 10;
    listener.onProgress(
        nowNs,
        number,
        counted + (exercise == Exercise.DEADLIFT && phase == Phase.ECCENTRIC ? 0 : 1),
        phase,
        (nowNs - live.sinceNs()) / 1e9,
        depth,
        measurable ? Math.min(1, Math.max(0, hip / (hip + lumbar))) : Double.NaN);
    double relative =
        100 * history.lumbarFlexionDeg(position) / context.reference().lumbarFlexionMaxDeg();
    if (detector.away() && cues.accept(nowNs, relative)) {
      listener.onCue(new Cue(nowNs, number, counted + 1, relative));
    }
  }

  /** Ends the set; what is known of the last repetition is reported as complete. */
  public void end(EndedBy endedBy, long timeNs) {
    if (number == 0) {
      return;
    }
    if (open != null) {
      long last = history.end() - 1;
      closeRising(last);
      if (exercise == Exercise.DEADLIFT && detector.away() && detector.reachedBottom()) {
        Phases phases = time(last + 1);
        lowered(phases);
        open.topPause = phases.eccentricStart() - open.concentricEnd;
      }
      listener.onRepetition(measures.completed(open.report(history, periodS, true)));
      open = null;
    }
    listener.onSet(summary(timeNs, endedBy));
  }

  /** The phase at this moment. */
  public Phase phase(long position) {
    return detector.away() || number > 0
        ? live.accept(history.timeNs(position), Double.NaN, 0)
        : Phase.NONE;
  }

  /** The depth its repetitions reached, for a set that follows. */
  public double depthDeg() {
    return detector.depthDeg();
  }

  /** Repetitions counted so far. */
  public int counted() {
    return counted;
  }

  private SetSummary summary(long endNs, EndedBy endedBy) {
    return new SetSummary(
        number, exercise, startNs, endNs, counted, incomplete, endedBy, measures.consistency());
  }
}
