package org.hingeline.storage.spool;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.series.RawSampleSink;

/**
 * Takes the entries of a spool file in the order in which they were accepted; passes over those of
 * which it does not say otherwise.
 */
public interface SpoolVisitor extends RawSampleSink {

  /** The first entry. */
  default void start(String sessionId, SessionStart start) {}

  @Override
  default void accept(
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

  /** Angles of an instant, in degrees; {@code NaN} for none. */
  default void angles(
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

  default void repetition(Repetition repetition) {}

  default void set(SetSummary set) {}

  /** A calibration with its version in the session, from 1. */
  default void calibration(int version, CalibrationResult calibration) {}

  /** A cue with its number in the session, from 1. */
  default void cue(int number, Cue cue) {}

  default void event(SessionEvent event) {}

  default void layout(Layout layout) {}

  /** The last entry of a session that was ended; -1 for the time its data end. */
  default void end(long endedAtMs) {}
}
