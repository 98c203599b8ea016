package org.hingeline.analysis.set;

import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition.Status;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.repetition.ExcursionDetector;
import org.hingeline.analysis.tempo.Phases;

/**
 * One set: turns excursions of the driver into numbered repetitions with tempo and technique. What
 * belongs to which repetition is told by the {@link LiftProfile} of the exercise.
 */
public final class SetRun {
  private static final int SETTLED = 8;
  private static final int TOP_BEFORE = 20;

  private final SetContext context;
  private final MotionHistory history;
  private final Exercise exercise;
  private final LiftProfile profile;
  private final Driver driver;
  private final Stance stance;
  private final ExcursionDetector detector;
  private final ExcursionTiming timing;
  private final RepetitionReporter reporter;
  private final LiveView live;

  private int number;
  private final long startNs;
  private int counted;
  private int incomplete;
  private long topSince;

  /** The last repetition that counts, while something of it is still to come. */
  private OpenRepetition open;

  /** The repetition or attempt that still rises after it was seen at the top. */
  private OpenRepetition rising;

  private boolean loweringOpen;

  /**
   * A set from now on.
   *
   * @param number its number, or 0 for one that is announced with its first repetition
   */
  public SetRun(SetContext context, Exercise exercise, int number, long startNs) {
    this.context = context;
    this.history = context.history();
    this.exercise = exercise;
    this.number = number;
    this.startNs = startNs;
    this.profile = LiftProfile.of(exercise);
    this.driver = Driver.of(exercise, context.wornMask());
    this.stance = new Stance(history, driver, context.repetition().standingThighDeg());
    this.detector =
        new ExcursionDetector(
            context.repetition(),
            context.periodS(),
            context.expectedDepthDeg(driver),
            context.firstAmplitudeDeg(driver));
    this.timing = new ExcursionTiming(context, driver);
    this.reporter = new RepetitionReporter(context, exercise, profile);
    this.live = new LiveView(context, profile);
    this.topSince = history.end();
    if (number > 0) {
      announce();
    }
  }

  /** The newest instant of the history; returns true when the set has ended by itself. */
  public boolean instant(long position) {
    double angle = driver.angleDeg(history, position);
    boolean wasAway = detector.away();
    ExcursionDetector.Event event = detector.accept(position, angle, stance.standing(position));
    double depth = (angle - detector.topDeg()) / detector.depthDeg();
    live.accept(position, angle, depth);
    switch (event) {
      case BEGAN -> began(position);
      case RETURNED -> returned(position);
      case ABANDONED -> abandoned(position);
      case DISMISSED -> timing.beginAt(position);
      case NONE -> settle(position);
    }
    if (number > 0) {
      live.tell(position, number, counted, depth, detector.away());
    }
    if (detector.away() || wasAway) {
      topSince = position;
    }
    return counted > 0 && (position - topSince) * context.periodS() >= context.repetition().idleS();
  }

  private void began(long position) {
    closeRising(position);
    live.began(Math.max(timing.from(), position - TOP_BEFORE));
  }

  private void returned(long position) {
    if (number == 0) {
      number = context.nextSetNumber();
      announce();
    }
    Phases phases = timing.whole(detector.deepest(), position + 1);
    if (open != null) {
      profile.followed(open, phases);
      reporter.report(open, number, true);
    }
    counted++;
    open = new OpenRepetition(Status.COUNTED, counted, position);
    profile.lockedOut(open, phases);
    rising = open;
    loweringOpen = false;
    reporter.grade(open, timing.from());
    reporter.report(open, number, false);
    timing.beginAt(position);
  }

  private void abandoned(long position) {
    if (number > 0) {
      Phases phases = timing.whole(detector.deepest(), position + 1);
      incomplete++;
      rising = new OpenRepetition(Status.INCOMPLETE, incomplete, position);
      rising.lowered(phases);
      rising.rose(phases);
      rising.bottomPause = phases.concentricStart() - phases.eccentricEnd();
      reporter.grade(rising, timing.from());
      reporter.report(rising, number, false);
    }
    timing.beginAt(position);
  }

  /** Fills in what the newest instants have shown of the open repetition. */
  private void settle(long position) {
    if (!live.slow()) {
      return;
    }
    if (rising != null && position - rising.lockOut > SETTLED) {
      closeRising(position);
    }
    if (loweringOpen
        && detector.reachedBottom()
        && detector.away()
        && position - detector.deepest() > SETTLED) {
      loweringOpen = false;
      open.lowered(timing.whole(detector.deepest(), position + 1));
      reporter.report(open, number, false);
    }
  }

  private void closeRising(long position) {
    if (rising == null) {
      return;
    }
    OpenRepetition risen = rising;
    rising = null;
    double start = Double.isNaN(risen.concentricStart) ? risen.lockOut : risen.concentricStart;
    Phases phases =
        timing.rising((long) Math.floor(start) - 1 - SETTLED, risen.lockOut, position + 1);
    if (!Double.isNaN(phases.concentricEnd())) {
      risen.concentricEnd = phases.concentricEnd();
    }
    boolean attempt = risen.status == Status.INCOMPLETE;
    loweringOpen = attempt ? loweringOpen : profile.lowersAfterLockOut();
    reporter.report(risen, number, attempt);
  }

  /** Ends the set; what is known of the last repetition is reported as complete. */
  public void end(EndedBy endedBy, long timeNs) {
    if (number == 0) {
      return;
    }
    long last = history.end() - 1;
    closeRising(last);
    if (open != null) {
      if (profile.lowersAfterLockOut() && detector.away() && detector.reachedBottom()) {
        Phases phases = timing.whole(detector.deepest(), last + 1);
        open.lowered(phases);
        open.topPause = phases.eccentricStart() - open.concentricEnd;
      }
      reporter.report(open, number, true);
      open = null;
    }
    context.listener().onSet(summary(timeNs, endedBy));
  }

  /** The phase at this moment. */
  public Phase phase() {
    return detector.away() || number > 0 ? live.phase() : Phase.NONE;
  }

  /** The depth its repetitions reached, for a set that follows. */
  public double depthDeg() {
    return detector.depthDeg();
  }

  /** Repetitions counted so far. */
  public int counted() {
    return counted;
  }

  private void announce() {
    context.listener().onSet(summary(-1, EndedBy.RUNNING));
  }

  private SetSummary summary(long endNs, EndedBy endedBy) {
    return new SetSummary(
        number, exercise, startNs, endNs, counted, incomplete, endedBy, Consistency.UNKNOWN);
  }
}
