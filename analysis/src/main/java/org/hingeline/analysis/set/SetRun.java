package org.hingeline.analysis.set;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.SetSummary.EndedBy;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.repetition.ExcursionDetector;
import org.hingeline.analysis.repetition.Excursions;
import org.hingeline.analysis.repetition.PullAttempt;

/**
 * One set: turns excursions of the driver into numbered repetitions, and notices when the set is
 * over. What belongs to which repetition is told by the {@link LiftProfile} of the exercise, and
 * kept by the {@link RepetitionLedger}.
 */
public final class SetRun {
  private static final int TOP_BEFORE = 20;

  private final SetContext context;
  private final MotionHistory history;
  private final Exercise exercise;
  private final LiftProfile profile;
  private final Driver driver;
  private final Stance stance;
  private final Excursions detector;
  private final PullAttempt attempt;
  private final WalkingDetector walking;
  private final RepetitionLedger ledger;
  private final LiveView live;

  private int number;
  private final long startNs;
  private long topSince;

  /**
   * A set from now on.
   *
   * @param number its number, or 0 for one that is announced with its first repetition
   */
  public SetRun(SetContext context, Exercise exercise, int number, long startNs) {
    this.context = context;
    this.history = context.history();
    this.exercise = exercise;
    this.startNs = startNs;
    this.profile = LiftProfile.of(exercise);
    this.driver = context.driver(exercise);
    this.stance =
        new Stance(
            history,
            driver,
            context.repetition().standingThighDeg(),
            context.standingKnown(),
            heightMatters() ? new HeightCheck(history, driver, context.periodS()) : null);
    this.detector = context.excursions(exercise, driver);
    this.attempt = new PullAttempt(context.repetition());
    this.walking = new WalkingDetector(history, context.wornMask(), context.periodS());
    this.ledger = new RepetitionLedger(context, exercise, profile, driver);
    this.live = new LiveView(context, exercise, profile);
    this.topSince = history.end();
    if (number > 0) {
      announce(number);
    }
  }

  /**
   * The newest instant of the history.
   *
   * @return what has ended the set, {@link EndedBy#RUNNING} while nothing has
   */
  public EndedBy instant(long position) {
    double angle = driver.angleDeg(history, position);
    boolean wasAway = detector.away();
    ExcursionDetector.Event event = detector.accept(position, angle, stance.standing(position));
    double depth = (angle - detector.topDeg()) / detector.depthDeg();
    live.accept(position, angle, depth);
    if (event == ExcursionDetector.Event.BEGAN) {
      stance.began(position);
    } else if (event != ExcursionDetector.Event.NONE) {
      stance.ended();
    }
    switch (event) {
      case BEGAN -> began(position);
      case RETURNED -> returned(position);
      case ABANDONED -> abandoned(position);
      case DISMISSED -> ledger.dismiss(position);
      case NONE -> underWay(position, angle);
    }
    if (number > 0) {
      live.tell(position, number, ledger.counted(), depth, detector.away());
    }
    if (detector.away() || wasAway) {
      topSince = position;
    }
    return endedBy(position);
  }

  /** Without a thigh sensor only height tells sitting down and getting up from a bend. */
  private boolean heightMatters() {
    int legs = (1 << Segment.THIGH.ordinal()) | (1 << Segment.SHANK.ordinal());
    return context.heightKnown() && (context.wornMask() & legs) == 0;
  }

  private EndedBy endedBy(long position) {
    if (ledger.counted() == 0) {
      return EndedBy.RUNNING;
    } else if (walking.accept(position)) {
      return EndedBy.WALKING;
    }
    boolean idle = (position - topSince) * context.periodS() >= context.repetition().idleS();
    return idle ? EndedBy.IDLE : EndedBy.RUNNING;
  }

  private void began(long position) {
    ledger.closeRising(position);
    live.began(Math.max(ledger.from(), position - TOP_BEFORE), ledger.counted() + 1);
    attempt.reset();
  }

  private void returned(long position) {
    if (number == 0) {
      announce(context.nextSetNumber());
    }
    ledger.lockedOut(detector.deepest(), position);
  }

  private void abandoned(long position) {
    if (number > 0) {
      ledger.abandoned(detector.deepest(), position);
    } else {
      ledger.dismiss(position);
    }
  }

  private void underWay(long position, double angle) {
    boolean atBottom = detector.away() && detector.reachedBottom();
    if (live.slow()) {
      ledger.atRest(position, atBottom, detector.deepest());
    }
    if (number > 0 && profile.startsAtFloor() && detector.away()) {
      double above = angle - detector.topDeg();
      if (attempt.accept(position, above, detector.depthDeg(), live.slow())) {
        ledger.putDown(attempt, position);
      }
    }
  }

  /** Ends the set; what is known of the last repetition is reported as complete. */
  public void end(EndedBy endedBy, long timeNs) {
    if (detector.conclude(history.end() - 1) == ExcursionDetector.Event.RETURNED) {
      returned(history.end() - 1);
    }
    if (number > 0) {
      ledger.close(detector.away() && detector.reachedBottom(), detector.deepest());
      context.listener().onSet(summary(timeNs, endedBy));
    }
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
    return ledger.counted();
  }

  private void announce(int newNumber) {
    number = newNumber;
    ledger.number(newNumber);
    live.announced();
    context.listener().onSet(summary(-1, EndedBy.RUNNING));
  }

  private SetSummary summary(long endNs, EndedBy endedBy) {
    return new SetSummary(
        number,
        exercise,
        startNs,
        endNs,
        ledger.counted(),
        ledger.incomplete(),
        endedBy,
        ledger.consistency());
  }
}
