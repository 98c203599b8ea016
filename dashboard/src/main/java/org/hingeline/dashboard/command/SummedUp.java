package org.hingeline.dashboard.command;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;

/** Passes on what the pipeline finds, and sums it up. */
final class SummedUp extends PassedOn {

  private final ReplaySummary summary;

  SummedUp(MotionListener next, ReplaySummary summary) {
    super(next);
    this.summary = summary;
  }

  @Override
  public void onAngles(
      long timeNs,
      double trunkInclinationDeg,
      double pelvisInclinationDeg,
      double thighInclinationDeg,
      double shankInclinationDeg,
      double lumbarFlexionDeg,
      double hipFlexionDeg,
      double kneeFlexionDeg,
      Phase phase,
      boolean provisional) {
    summary.addInstant();
    super.onAngles(
        timeNs,
        trunkInclinationDeg,
        pelvisInclinationDeg,
        thighInclinationDeg,
        shankInclinationDeg,
        lumbarFlexionDeg,
        hipFlexionDeg,
        kneeFlexionDeg,
        phase,
        provisional);
  }

  @Override
  public void onRepetition(Repetition repetition) {
    summary.add(repetition);
    super.onRepetition(repetition);
  }

  @Override
  public void onSet(SetSummary set) {
    summary.add(set);
    super.onSet(set);
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    summary.add(calibration);
    super.onCalibration(calibration);
  }
}
