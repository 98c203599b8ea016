package org.hingeline.analysis.set;

import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.movement.MovementMeter;
import org.hingeline.analysis.rhythm.RelativePhase;
import org.hingeline.analysis.rhythm.RhythmMeter;
import org.hingeline.analysis.tempo.Phases;
import org.hingeline.analysis.tempo.ZeroPhase;

/** What is measured over whole phases: of a repetition once they are known, and of the set. */
final class RepetitionMeasures {
  private final SetContext context;
  private final MotionHistory history;
  private final Driver driver;
  private final RhythmMeter rhythm;
  private final MovementMeter movement;
  private final ZeroPhase lowPass;
  private final SetConsistency consistency = new SetConsistency();
  private double[] relativePhase;

  RepetitionMeasures(SetContext context, Driver driver) {
    this.context = context;
    this.history = context.history();
    this.driver = driver;
    this.rhythm = new RhythmMeter(context.rhythm(), context.periodS());
    this.movement = new MovementMeter(context.movement(), context.periodS());
    this.lowPass = new ZeroPhase(context.movement().lowPassHz(), context.periodS());
  }

  /** Measures a repetition as far as its phases are known; called again when more of them are. */
  void measure(OpenRepetition open) {
    Phases phases = open.phases();
    relativePhase = context.review() ? relativePhase(phases) : null;
    double marpDeg = relativePhase == null ? Double.NaN : RelativePhase.meanAbsolute(relativePhase);
    open.rhythm = rhythm.measure(history, open.layout, phases, marpDeg);
    open.movement = movement.measure(history, driver, phases);
    double lowering = open.rhythm.eccentricLumbarContribution();
    double known = Double.isNaN(lowering) ? open.rhythm.concentricLumbarContribution() : lowering;
    if (!Double.isNaN(known)) {
      open.technique = open.technique.withLumbarContribution(known);
    }
  }

  private double[] relativePhase(Phases phases) {
    double from = Math.min(phases.eccentricStart(), phases.concentricStart());
    double to = Math.max(phases.eccentricEnd(), phases.concentricEnd());
    return RelativePhase.ofRepetition(
        history, from, to, lowPass, context.periodS(), context.rhythm());
  }

  /** Takes the last report of a counted repetition into the set. */
  Repetition completed(Repetition repetition) {
    consistency.add(repetition, relativePhase);
    relativePhase = null;
    return repetition;
  }

  /** How alike the repetitions so far were. */
  Consistency consistency() {
    return consistency.result();
  }
}
