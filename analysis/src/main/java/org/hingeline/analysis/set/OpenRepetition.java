package org.hingeline.analysis.set;

import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.MovementQuality;
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
  Technique technique;
  Rhythm rhythm = Rhythm.UNKNOWN;
  MovementQuality movement = MovementQuality.UNKNOWN;
  DataQuality quality;

  OpenRepetition(Status status, int number, long lockOut) {
    this.status = status;
    this.number = number;
    this.lockOut = lockOut;
  }

  void lowered(Phases excursion) {
    eccentricStart = excursion.eccentricStart();
    eccentricEnd = excursion.eccentricEnd();
  }

  void rose(Phases excursion) {
    concentricStart = excursion.concentricStart();
    concentricEnd = excursion.concentricEnd();
  }
}
