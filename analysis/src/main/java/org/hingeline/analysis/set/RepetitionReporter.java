package org.hingeline.analysis.set;

import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.Phases;

/** Grades repetitions and tells the listener of them: positions become times, NaN stays unknown. */
final class RepetitionReporter {
  private final SetContext context;
  private final MotionHistory history;
  private final Exercise exercise;
  private final LiftProfile profile;
  private final RepetitionMeasures measures;
  private final TechniqueGrader grader;
  private final SetConsistency consistency = new SetConsistency();
  private final double periodS;

  RepetitionReporter(SetContext context, Exercise exercise, Driver driver, LiftProfile profile) {
    this.context = context;
    this.history = context.history();
    this.exercise = exercise;
    this.profile = profile;
    this.measures = new RepetitionMeasures(context, driver);
    this.grader = new TechniqueGrader(context.technique());
    this.periodS = context.periodS();
  }

  /**
   * Grades a repetition that has locked out.
   *
   * @param searchFrom first position that can belong to it
   */
  void grade(OpenRepetition repetition, long searchFrom) {
    double start = profile.start(repetition);
    long from = Double.isNaN(start) ? searchFrom : (long) Math.floor(start);
    gradeFrom(repetition, profile.top(from, repetition.lockOut), from, repetition.lockOut + 1);
  }

  /** Grades what lies between two positions, against the posture at the top. */
  void gradeFrom(OpenRepetition repetition, long topPosture, long begin, long to) {
    long from = Math.max(begin, history.oldest());
    long top = Math.max(topPosture, history.oldest());
    Phases phases =
        new Phases(
            repetition.eccentricStart,
            repetition.eccentricEnd,
            repetition.concentricStart,
            Double.isNaN(repetition.concentricEnd) ? to - 1 : repetition.concentricEnd);
    repetition.technique = grader.grade(history, context.reference(), top, from, to, phases);
    DataQuality quality = grader.quality(history, context.reference(), from, to);
    repetition.quality = context.sensorMoved() ? quality.asProvisional() : quality;
  }

  /** Tells what is known of a repetition by now. */
  void report(OpenRepetition repetition, int set, boolean complete) {
    measures.measure(repetition);
    double start = profile.start(repetition);
    double end = profile.end(repetition);
    if (Double.isNaN(end)) {
      end = repetition.concentricEnd;
    }
    Repetition known =
        new Repetition(
            set,
            repetition.number,
            repetition.status,
            complete,
            exercise,
            context.reference().layout(),
            timeNs(Double.isNaN(start) ? repetition.lockOut : start),
            timeNs(Double.isNaN(end) ? repetition.lockOut : end),
            tempo(repetition),
            repetition.technique,
            repetition.rhythm,
            repetition.movement,
            repetition.quality);
    if (complete && repetition.status == Repetition.Status.COUNTED) {
      consistency.add(known, repetition.relativePhase);
    }
    context.listener().onRepetition(known);
  }

  /** How alike the repetitions were that are complete. */
  Consistency consistency() {
    return consistency.result();
  }

  /** Tells of the stops within a phase. */
  void hesitations(OpenRepetition repetition, int set, Phase phase) {
    for (Phases.Stop stop : phase == Phase.ECCENTRIC ? repetition.lowering : repetition.rising) {
      double durationS = (stop.end() - stop.start()) * periodS;
      context
          .listener()
          .onNotice(
              new Notice.Hesitation(
                  timeNs((double) stop.start()),
                  set,
                  repetition.number,
                  phase,
                  durationS,
                  stop.depthShare()));
    }
  }

  private Tempo tempo(OpenRepetition repetition) {
    return new Tempo(
        (repetition.eccentricEnd - repetition.eccentricStart) * periodS,
        Math.max(0, repetition.bottomPause) * periodS,
        (repetition.concentricEnd - repetition.concentricStart) * periodS,
        Math.max(0, repetition.topPause) * periodS);
  }

  private long timeNs(double position) {
    long whole = Math.min((long) Math.floor(position), history.end() - 1);
    whole = Math.max(whole, history.oldest());
    return history.timeNs(whole) + Math.round((position - whole) * periodS * 1e9);
  }
}
