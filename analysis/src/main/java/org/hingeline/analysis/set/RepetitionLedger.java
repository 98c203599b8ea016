package org.hingeline.analysis.set;

import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition.Status;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.repetition.PullAttempt;
import org.hingeline.analysis.tempo.Phases;

/**
 * The repetitions and attempts of a set. A repetition is reported at lock-out; what is still open
 * then, the last of the way up, the pause at the top and with a floor start the way down, is filled
 * in as it happens, and a report marked complete is its last.
 */
final class RepetitionLedger {
  private static final int SETTLED = 8;

  private final MotionHistory history;
  private final LiftProfile profile;
  private final ExcursionTiming timing;
  private final RepetitionReporter reporter;

  private int set;
  private int counted;
  private int incomplete;

  /** The last repetition that counts, while something of it is still to come. */
  private OpenRepetition open;

  /** The repetition or attempt that still rises after it was seen at the top. */
  private OpenRepetition rising;

  /** True while the open repetition waits for its way down. */
  private boolean lowering;

  RepetitionLedger(SetContext context, Exercise exercise, LiftProfile profile, Driver driver) {
    this.history = context.history();
    this.profile = profile;
    this.timing = new ExcursionTiming(context, driver);
    this.reporter = new RepetitionReporter(context, exercise, driver, profile);
  }

  void number(int setNumber) {
    set = setNumber;
  }

  int counted() {
    return counted;
  }

  int incomplete() {
    return incomplete;
  }

  /** How alike the repetitions were that are complete. */
  Consistency consistency() {
    return reporter.consistency();
  }

  /** First position that can belong to the excursion under way. */
  long from() {
    return timing.from();
  }

  /** Nothing that has happened so far belongs to a repetition to come. */
  void dismiss(long position) {
    timing.beginAt(position);
  }

  /** An excursion from the top to the bottom and back is over. */
  void lockedOut(long deepest, long position) {
    Phases phases = timing.whole(deepest, position + 1);
    completeOpen(phases);
    counted++;
    open = new OpenRepetition(Status.COUNTED, counted, position);
    profile.lockedOut(open, phases);
    rising = open;
    reporter.grade(open, timing.from());
    reporter.report(open, set, false);
    timing.beginAt(position);
  }

  /** An excursion from the top is over that has not been at the bottom. */
  void abandoned(long deepest, long position) {
    incomplete++;
    Phases phases = timing.whole(deepest, position + 1);
    rising = new OpenRepetition(Status.INCOMPLETE, incomplete, position);
    rising.lowered(phases);
    rising.rose(phases);
    rising.bottomPause = phases.concentricStart() - phases.eccentricEnd();
    reporter.grade(rising, timing.from());
    reporter.report(rising, set, false);
    timing.beginAt(position);
  }

  /** An attempt from the floor is over: up part of the way, and down again. */
  void putDown(PullAttempt attempt, long position) {
    Phases up = timing.between(attempt.floor(), attempt.floor(), attempt.highest() + 1);
    completeOpen(
        timing
            .whole(attempt.floor(), attempt.floor() + 1)
            .withConcentric(up.concentricStart(), up.concentricEnd()));
    Phases down = timing.between(attempt.highest(), attempt.landed(), position + 1);
    incomplete++;
    OpenRepetition tried = new OpenRepetition(Status.INCOMPLETE, incomplete, position);
    tried.rose(up);
    tried.lowered(down);
    tried.topPause = down.eccentricStart() - up.concentricEnd();
    reporter.gradeFrom(tried, timing.from(), attempt.floor(), position + 1);
    reporter.report(tried, set, true);
    timing.beginAt(attempt.landed());
  }

  private void completeOpen(Phases next) {
    if (open == null) {
      return;
    }
    if (!dropped(next)) {
      profile.followed(open, next);
    }
    if (lowering) {
      reporter.hesitations(open, set, Phase.ECCENTRIC);
      lowering = false;
    }
    reporter.report(open, set, true);
    open = null;
  }

  /** The driver is at rest: what it has come to the end of is known now. */
  void atRest(long position, boolean atBottom, long deepest) {
    if (rising != null && position - rising.lockOut > SETTLED) {
      closeRising(position);
    }
    if (lowering && atBottom && position - deepest > SETTLED) {
      lowering = false;
      Phases phases = timing.whole(deepest, position + 1);
      if (!dropped(phases)) {
        open.lowered(phases);
        reporter.hesitations(open, set, Phase.ECCENTRIC);
        reporter.report(open, set, false);
      }
    }
  }

  private boolean dropped(Phases next) {
    return profile.startsAtFloor() && timing.dropped(open.concentricEnd, next.eccentricStart());
  }

  /** The way up that was seen at the top has ended. */
  void closeRising(long position) {
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
      risen.rising = phases.stops(Phase.CONCENTRIC);
    }
    boolean attempt = risen.status == Status.INCOMPLETE;
    if (!attempt) {
      lowering = profile.lowersAfterLockOut();
      if (!lowering) {
        reporter.hesitations(risen, set, Phase.ECCENTRIC);
      }
      reporter.hesitations(risen, set, Phase.CONCENTRIC);
    }
    reporter.report(risen, set, attempt);
  }

  /** The set is over; what is known of the last repetition is its last report. */
  void close(boolean atBottom, long deepest) {
    long last = history.end() - 1;
    closeRising(last);
    if (open == null) {
      return;
    }
    if (lowering && atBottom) {
      Phases phases = timing.whole(deepest, last + 1);
      if (!dropped(phases)) {
        open.lowered(phases);
        open.topPause = phases.eccentricStart() - open.concentricEnd;
        reporter.hesitations(open, set, Phase.ECCENTRIC);
      }
    }
    lowering = false;
    reporter.report(open, set, true);
    open = null;
  }
}
