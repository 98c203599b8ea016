package org.hingeline.analysis.set;

import java.util.List;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition.Status;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.tempo.Phases;

/** A repetition while something of it is still to come. Positions carry fractions. */
final class OpenRepetition {
  final Status status;
  final int number;

  /** Where lock-out was seen, or the end of an attempt. */
  final long lockOut;

  double eccentricStart = Double.NaN;
  double eccentricEnd = Double.NaN;
  double concentricStart = Double.NaN;
  double concentricEnd = Double.NaN;
  double bottomPause = Double.NaN;
  double topPause = Double.NaN;
  List<Phases.Stop> lowering = List.of();
  List<Phases.Stop> rising = List.of();
  Technique technique;
  Rhythm rhythm = Rhythm.UNKNOWN;
  MovementQuality movement = MovementQuality.UNKNOWN;
  DataQuality quality;

  /** The phases from which rhythm and movement come. */
  Phases measured;

  /** Relative phase of lumbar spine and pelvis, in review only; otherwise null. */
  double[] relativePhase;

  OpenRepetition(Status status, int number, long lockOut) {
    this.status = status;
    this.number = number;
    this.lockOut = lockOut;
  }

  Phases phases() {
    return new Phases(eccentricStart, eccentricEnd, concentricStart, concentricEnd);
  }

  void lowered(Phases excursion) {
    eccentricStart = excursion.eccentricStart();
    eccentricEnd = excursion.eccentricEnd();
    lowering = excursion.stops(Phase.ECCENTRIC);
  }

  void rose(Phases excursion) {
    concentricStart = excursion.concentricStart();
    concentricEnd = excursion.concentricEnd();
    rising = excursion.stops(Phase.CONCENTRIC);
  }
}
