package org.hingeline.storage;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.MotionListener;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;

/**
 * The append side of one session. May be called from several threads; a call encodes into memory
 * and returns. What was accepted is on disk at most one flush interval later.
 */
public abstract class SessionRecorder implements MotionListener, AutoCloseable {

  /** Id of the session. */
  public abstract String sessionId();

  /** One raw sample as received; units as in {@link org.hingeline.storage.series.RawSampleSink}. */
  public abstract void sample(
      Segment segment,
      long timeNs,
      long deviceTimeUs,
      long arrivalNs,
      long sequence,
      double gyrX,
      double gyrY,
      double gyrZ,
      double accX,
      double accY,
      double accZ);

  @Override
  public abstract void onAngles(
      long timeNs,
      double trunkInclinationDeg,
      double pelvisInclinationDeg,
      double thighInclinationDeg,
      double shankInclinationDeg,
      double lumbarFlexionDeg,
      double hipFlexionDeg,
      double kneeFlexionDeg,
      Phase phase,
      boolean provisional);

  @Override
  public abstract void onAngles(JointAngles angles);

  @Override
  public void onProgress(
      long timeNs,
      int set,
      int number,
      Phase phase,
      double phaseS,
      double depthFraction,
      double hipShare) {
    // A passing state of the page; the repetition itself is what is kept.
  }

  @Override
  public void onProgress(RepInProgress progress) {
    // As above.
  }

  @Override
  public abstract void onRepetition(Repetition repetition);

  @Override
  public abstract void onSet(SetSummary set);

  @Override
  public abstract void onCalibration(CalibrationResult calibration);

  @Override
  public abstract void onCue(Cue cue);

  /** Something said about the stream; notes come this way too. */
  public abstract void marker(long timeNs, Marker marker);

  /** Anything else worth keeping, e.g. kind {@link SessionEvent#SENSOR}. */
  public abstract void event(long timeNs, String kind, String text);

  /** The sensors worn are known, or have changed. */
  public abstract void layout(Layout layout);

  /** How well it keeps up. */
  public abstract RecorderHealth health();

  /** Returns when everything accepted so far is on disk. */
  public abstract void flush();

  /**
   * Ends the session and moves it into the databases. Further calls of this recorder are refused.
   *
   * @param endedAtMs wall clock, milliseconds since 1970 UTC
   */
  public abstract void close(long endedAtMs);

  /** Ends the session at the time its data end; does nothing when it has ended already. */
  @Override
  public abstract void close();
}
