package org.hingeline.ingest.wearable;

/**
 * An oscillation on top of the script, faded in and out: gait, sway, breath.
 *
 * @param offset added while it lasts, in the unit of the coordinate
 */
record Wave(
    long startNs,
    long endNs,
    double fadeS,
    double offset,
    double amplitude,
    double frequencyHz,
    double phaseRad) {

  double at(long timeNs) {
    if (timeNs <= startNs || timeNs >= endNs) {
      return 0;
    }
    double t = (timeNs - startNs) * 1e-9;
    double left = (endNs - timeNs) * 1e-9;
    double window = Ramp.minimumJerk(t / fadeS) * Ramp.minimumJerk(left / fadeS);
    return window * (offset + amplitude * Math.sin(2 * Math.PI * frequencyHz * t + phaseRad));
  }
}
