package org.hingeline.storage.spool;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.series.RawSampleSink;

/** Takes the entries of a spool file in the order in which they were accepted. */
public interface SpoolVisitor extends RawSampleSink {

  /** The first entry. */
  void start(String sessionId, SessionStart start);

  /** Angles of an instant, in degrees; {@code NaN} for none. */
  void angles(
      long timeNs,
      float trunkInclinationDeg,
      float pelvisInclinationDeg,
      float thighInclinationDeg,
      float shankInclinationDeg,
      float lumbarFlexionDeg,
      float hipFlexionDeg,
      float kneeFlexionDeg,
      Phase phase,
      boolean provisional);

  void repetition(Repetition repetition);

  void set(SetSummary set);

  /** A calibration with its version in the session, from 1. */
  void calibration(int version, CalibrationResult calibration);

  /** A cue with its number in the session, from 1. */
  void cue(int number, Cue cue);

  void event(SessionEvent event);

  void layout(Layout layout);

  /** The last entry of a session that was ended; -1 for the time its data end. */
  void end(long endedAtMs);
}
