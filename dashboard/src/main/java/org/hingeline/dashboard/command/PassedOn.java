package org.hingeline.dashboard.command;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;

/** Passes on everything that a pipeline finds, so that whoever listens in says only what for. */
abstract class PassedOn implements MotionListener {

  private final MotionListener next;

  PassedOn(MotionListener next) {
    this.next = next;
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
    next.onAngles(
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
  public void onProgress(
      long timeNs,
      int set,
      int number,
      Phase phase,
      double phaseS,
      double depthFraction,
      double hipShare) {
    next.onProgress(timeNs, set, number, phase, phaseS, depthFraction, hipShare);
  }

  @Override
  public void onRepetition(Repetition repetition) {
    next.onRepetition(repetition);
  }

  @Override
  public void onSet(SetSummary set) {
    next.onSet(set);
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    next.onCalibration(calibration);
  }

  @Override
  public void onCue(Cue cue) {
    next.onCue(cue);
  }

  @Override
  public void onNotice(Notice notice) {
    next.onNotice(notice);
  }
}
