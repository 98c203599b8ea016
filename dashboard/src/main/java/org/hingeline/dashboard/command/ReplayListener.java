package org.hingeline.dashboard.command;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.dashboard.report.AnglesFile;
import org.hingeline.dashboard.report.EventsFile;

/** Writes what the pipeline finds into those of the two files that were asked for. */
final class ReplayListener implements MotionListener {

  private final EventsFile events;
  private final AnglesFile angles;

  ReplayListener(EventsFile events, AnglesFile angles) {
    this.events = events;
    this.angles = angles;
  }

  void complete() {
    if (events != null) {
      events.complete();
    }
    if (angles != null) {
      angles.complete();
    }
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
    if (angles != null) {
      angles.add(
          timeNs,
          phase,
          trunkInclinationDeg,
          pelvisInclinationDeg,
          thighInclinationDeg,
          shankInclinationDeg,
          lumbarFlexionDeg,
          hipFlexionDeg,
          kneeFlexionDeg);
    }
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
    // Of interest while it happens only.
  }

  @Override
  public void onCalibration(CalibrationResult calibration) {
    if (events != null) {
      events.add(calibration);
    }
  }

  @Override
  public void onNotice(Notice notice) {
    if (events != null) {
      events.add(notice);
    }
  }

  @Override
  public void onSet(SetSummary set) {
    if (events != null) {
      events.add(set);
    }
  }

  @Override
  public void onRepetition(Repetition repetition) {
    if (events != null) {
      events.add(repetition);
    }
  }
}
