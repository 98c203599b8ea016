package org.hingeline.analysis.set;

import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.technique.TechniqueGrader;
import org.hingeline.analysis.tempo.Phases;

/** Grades repetitions and tells the listener of them: positions become times, NaN stays unknown. */
final class RepetitionReporter {
  private final SetContext context;
  private final MotionHistory history;
  private final Exercise exercise;
  private final LiftProfile profile;
  private final TechniqueGrader grader;
  private final double periodS;

  RepetitionReporter(SetContext context, Exercise exercise, LiftProfile profile) {
    this.context = context;
    this.history = context.history();
    this.exercise = exercise;
    this.profile = profile;
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
    from = Math.max(from, history.oldest());
    long to = repetition.lockOut + 1;
    Phases phases =
        new Phases(
            repetition.eccentricStart,
            repetition.eccentricEnd,
            repetition.concentricStart,
            Double.isNaN(repetition.concentricEnd) ? to - 1 : repetition.concentricEnd,
            0);
    long top = profile.top(from, repetition.lockOut);
    repetition.technique = grader.grade(history, context.reference(), top, from, to, phases);
    repetition.quality = grader.quality(history, context.reference(), from, to);
  }

  /** Tells what is known of a repetition by now. */
  void report(OpenRepetition repetition, int set, boolean complete) {
    double start = profile.start(repetition);
    double end = profile.end(repetition);
    if (Double.isNaN(end)) {
      end = repetition.concentricEnd;
    }
    context
        .listener()
        .onRepetition(
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
                repetition.quality));
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
