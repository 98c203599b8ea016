package org.hingeline.storage;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.records.RecordBatch;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.SampleRows;
import org.hingeline.storage.spool.SpoolVisitor;

/** Sorts the entries of a spool file by the database they belong into. */
final class SpoolSorter implements SpoolVisitor {

  private static final long NOT_ENDED = Long.MIN_VALUE;

  final SampleRows samples = new SampleRows();
  final AngleRows angles = new AngleRows();
  final RecordBatch records = new RecordBatch();
  private SessionStart start;
  private boolean seriesKnown;
  private long endedAtMs = NOT_ENDED;

  /** Whether the series of the entries to come are in their database already. */
  void seriesKnown(boolean known) {
    seriesKnown = known;
  }

  int rows() {
    return samples.size() + angles.size();
  }

  SessionStart start() {
    return start;
  }

  boolean ended() {
    return endedAtMs != NOT_ENDED;
  }

  long endedAtMs() {
    return endedAtMs;
  }

  @Override
  public void start(String sessionId, SessionStart start) {
    this.start = start;
  }

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
      float accZ) {
    if (!seriesKnown) {
      samples.accept(
          segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
    }
  }

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
      boolean provisional) {
    if (!seriesKnown) {
      int row = angles.add(timeNs, phase, provisional);
      angles.set(row, AngleColumn.TRUNK_INCLINATION, trunkInclinationDeg);
      angles.set(row, AngleColumn.PELVIS_INCLINATION, pelvisInclinationDeg);
      angles.set(row, AngleColumn.THIGH_INCLINATION, thighInclinationDeg);
      angles.set(row, AngleColumn.SHANK_INCLINATION, shankInclinationDeg);
      angles.set(row, AngleColumn.LUMBAR_FLEXION, lumbarFlexionDeg);
      angles.set(row, AngleColumn.HIP_FLEXION, hipFlexionDeg);
      angles.set(row, AngleColumn.KNEE_FLEXION, kneeFlexionDeg);
    }
  }

  @Override
  public void repetition(Repetition repetition) {
    records.add(repetition);
  }

  @Override
  public void set(SetSummary set) {
    records.add(set);
  }

  @Override
  public void calibration(int version, CalibrationResult calibration) {
    records.add(version, calibration);
  }

  @Override
  public void cue(int number, Cue cue) {
    records.add(number, cue);
  }

  @Override
  public void event(SessionEvent event) {
    records.add(event);
  }

  @Override
  public void layout(Layout layout) {
    records.layout(layout);
  }

  @Override
  public void end(long endedAtMs) {
    this.endedAtMs = endedAtMs;
  }
}
