package org.hingeline.analysis.set;

import org.hingeline.analysis.Phase;
import org.hingeline.analysis.tempo.Phases;

/** Hinge drill, Romanian deadlift, squat, bend: eccentric first, then concentric. */
final class TopStart implements LiftProfile {

  @Override
  public void lockedOut(OpenRepetition repetition, Phases excursion) {
    repetition.lowered(excursion);
    repetition.rose(excursion);
    repetition.bottomPause = excursion.concentricStart() - excursion.eccentricEnd();
  }

  @Override
  public void followed(OpenRepetition before, Phases excursion) {
    before.topPause = excursion.eccentricStart() - before.concentricEnd;
  }

  @Override
  public boolean startsAtFloor() {
    return false;
  }

  @Override
  public boolean lowersAfterLockOut() {
    return false;
  }

  @Override
  public double start(OpenRepetition repetition) {
    return Double.isNaN(repetition.eccentricStart)
        ? repetition.concentricStart
        : repetition.eccentricStart;
  }

  @Override
  public double end(OpenRepetition repetition) {
    return repetition.concentricEnd;
  }

  @Override
  public long top(long from, long lockOut) {
    return from;
  }

  @Override
  public int underWay(int counted, Phase phase) {
    return counted + 1;
  }
}
