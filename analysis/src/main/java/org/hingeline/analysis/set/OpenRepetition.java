package org.hingeline.analysis.set;

import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.joint.MotionHistory;
import org.hingeline.analysis.tempo.Phases;

/** A counted repetition while something of it is still to come. Positions carry fractions. */
final class OpenRepetition {
  final int set;
  final int number;
  final Exercise exercise;
  final Layout layout;

  double eccentricStart = Double.NaN;
  double eccentricEnd = Double.NaN;
  double concentricStart = Double.NaN;
  double concentricEnd = Double.NaN;
  double bottomPause = Double.NaN;
  double topPause = Double.NaN;
  Technique technique;
  Rhythm rhythm = Rhythm.UNKNOWN;
  MovementQuality movement = MovementQuality.UNKNOWN;
  DataQuality quality;

  /** Where lock-out was seen. */
  final long lockOut;

  OpenRepetition(int set, int number, Exercise exercise, Layout layout, long lockOut) {
    this.set = set;
    this.number = number;
    this.exercise = exercise;
    this.layout = layout;
    this.lockOut = lockOut;
  }

  Phases phases() {
    return new Phases(eccentricStart, eccentricEnd, concentricStart, concentricEnd, 0);
  }

  Repetition report(MotionHistory history, double periodS, boolean complete) {
    double start =
        exercise == Exercise.DEADLIFT || Double.isNaN(eccentricStart)
            ? concentricStart
            : eccentricStart;
    double end = exercise == Exercise.DEADLIFT ? eccentricEnd : concentricEnd;
    if (Double.isNaN(end)) {
      end = Double.isNaN(concentricEnd) ? lockOut : concentricEnd;
    }
    return new Repetition(
        set,
        number,
        Repetition.Status.COUNTED,
        complete,
        exercise,
        layout,
        timeNs(history, periodS, Double.isNaN(start) ? lockOut : start),
        timeNs(history, periodS, end),
        new Tempo(
            (eccentricEnd - eccentricStart) * periodS,
            Math.max(0, bottomPause) * periodS,
            (concentricEnd - concentricStart) * periodS,
            Math.max(0, topPause) * periodS),
        technique,
        rhythm,
        movement,
        quality);
  }

  static long timeNs(MotionHistory history, double periodS, double position) {
    long whole = Math.min((long) Math.floor(position), history.end() - 1);
    whole = Math.max(whole, history.oldest());
    return history.timeNs(whole) + Math.round((position - whole) * periodS * 1e9);
  }
}
