package org.hingeline.analysis.set;

import org.hingeline.analysis.Phase;
import org.hingeline.analysis.tempo.Phases;

/**
 * Deadlift: concentric first; the eccentric is filled in when the weight is down again. The first
 * way down, to grip the bar, belongs to no repetition.
 */
final class FloorStart implements LiftProfile {

  @Override
  public void lockedOut(OpenRepetition repetition, Phases excursion) {
    repetition.rose(excursion);
  }

  @Override
  public void followed(OpenRepetition before, Phases excursion) {
    before.lowered(excursion);
    before.topPause = excursion.eccentricStart() - before.concentricEnd;
    before.bottomPause = excursion.concentricStart() - excursion.eccentricEnd();
  }

  @Override
  public boolean startsAtFloor() {
    return true;
  }

  @Override
  public boolean lowersAfterLockOut() {
    return true;
  }

  @Override
  public double start(OpenRepetition repetition) {
    return repetition.concentricStart;
  }

  @Override
  public double end(OpenRepetition repetition) {
    return repetition.eccentricEnd;
  }

  @Override
  public long top(long from, long lockOut) {
    return lockOut;
  }

  @Override
  public int underWay(int counted, Phase phase) {
    return phase == Phase.ECCENTRIC ? counted : counted + 1;
  }
}
