package org.hingeline.analysis.set;

import org.hingeline.analysis.joint.Driver;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.movement.MovementMeter;
import org.hingeline.analysis.rhythm.RelativePhase;
import org.hingeline.analysis.rhythm.RhythmMeter;
import org.hingeline.analysis.tempo.Phases;
import org.hingeline.analysis.tempo.ZeroPhase;

/** What is measured over whole phases of a repetition, as soon as they are known. */
final class RepetitionMeasures {
  private final SetContext context;
  private final MotionHistory history;
  private final Driver driver;
  private final RhythmMeter rhythm;
  private final MovementMeter movement;
  private final ZeroPhase lowPass;

  RepetitionMeasures(SetContext context, Driver driver) {
    this.context = context;
    this.history = context.history();
    this.driver = driver;
    this.rhythm = new RhythmMeter(context.rhythm(), context.periodS());
    this.movement = new MovementMeter(context.movement(), context.periodS());
    this.lowPass = new ZeroPhase(context.movement().lowPassHz(), context.periodS());
  }

  /** Measures a repetition, unless that was done with the phases it has by now. */
  void measure(OpenRepetition repetition) {
    Phases phases = repetition.phases();
    if (phases.equals(repetition.measured)) {
      return;
    }
    repetition.measured = phases;
    repetition.relativePhase = context.review() ? relativePhase(phases) : null;
    double marpDeg =
        repetition.relativePhase == null
            ? Double.NaN
            : RelativePhase.meanAbsolute(repetition.relativePhase);
    repetition.rhythm = rhythm.measure(history, context.reference().layout(), phases, marpDeg);
    repetition.movement = movement.measure(history, driver, phases);
    double lowering = repetition.rhythm.eccentricLumbarContribution();
    double contribution =
        Double.isNaN(lowering) ? repetition.rhythm.concentricLumbarContribution() : lowering;
    if (!Double.isNaN(contribution)) {
      repetition.technique = repetition.technique.withLumbarContribution(contribution);
    }
  }

  private double[] relativePhase(Phases phases) {
    double from = Math.min(phases.eccentricStart(), phases.concentricStart());
    double to = Math.max(phases.eccentricEnd(), phases.concentricEnd());
    return RelativePhase.ofRepetition(
        history, from, to, lowPass, context.periodS(), context.rhythm());
  }
}
