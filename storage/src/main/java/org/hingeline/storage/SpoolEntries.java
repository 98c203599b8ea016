package org.hingeline.storage;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.spool.SpoolVisitor;

/** Passes over every entry of a spool file; whoever wants some of them says which. */
abstract class SpoolEntries implements SpoolVisitor {

  @Override
  public void start(String sessionId, SessionStart start) {}

  @Override
  public void accept(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      float gyrX,
      float gyrY,
      float gyrZ,
      float accX,
      float accY,
      float accZ) {}

  @Override
  public void angles(
      long timeNs,
      float trunkInclinationDeg,
      float pelvisInclinationDeg,
      float thighInclinationDeg,
      float shankInclinationDeg,
      float lumbarFlexionDeg,
      float hipFlexionDeg,
      float kneeFlexionDeg,
      Phase phase,
      boolean provisional) {}

  @Override
  public void repetition(Repetition repetition) {}

  @Override
  public void set(SetSummary set) {}

  @Override
  public void calibration(int version, CalibrationResult calibration) {}

  @Override
  public void cue(int number, Cue cue) {}

  @Override
  public void event(SessionEvent event) {}

  @Override
  public void layout(Layout layout) {}

  @Override
  public void end(long endedAtMs) {}
}
