package org.hingeline.storage;

import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.records.RecordBatch;
import org.hingeline.storage.records.RecordStore;

/** The part of a spool file that goes to the records in one batch. */
final class RecordStep implements SpoolCursor.Step {

  private static final int ENTRIES = 100_000;
  private static final long NOT_ENDED = Long.MIN_VALUE;

  private final RecordBatch batch = new RecordBatch();
  private final RecordStore records;
  private final String session;
  private SessionStart start;
  private int entries;
  private long endedAtMs = NOT_ENDED;
  private long firstNs = Long.MAX_VALUE;
  private long lastNs = -1;

  RecordStep(RecordStore records, String session) {
    this.records = records;
    this.session = session;
  }

  @Override
  public boolean full() {
    return entries >= ENTRIES;
  }

  @Override
  public void keep(long lastBlock) {
    if (start != null) {
      records.begin(session, start);
    }
    records.write(session, batch);
  }

  boolean ended() {
    return endedAtMs != NOT_ENDED;
  }

  long endedAtMs() {
    return endedAtMs;
  }

  /** Session time of the first row of a series; the largest number without any. */
  long firstNs() {
    return firstNs;
  }

  /** Session time of the last row of a series; -1 without any. */
  long lastNs() {
    return lastNs;
  }

  private void saw(long timeNs) {
    entries++;
    firstNs = Math.min(firstNs, timeNs);
    lastNs = Math.max(lastNs, timeNs);
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
    saw(timeNs);
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
    saw(timeNs);
  }

  @Override
  public void repetition(Repetition repetition) {
    batch.add(repetition);
  }

  @Override
  public void set(SetSummary set) {
    batch.add(set);
  }

  @Override
  public void calibration(int version, CalibrationResult calibration) {
    batch.add(version, calibration);
  }

  @Override
  public void cue(int number, Cue cue) {
    batch.add(number, cue);
  }

  @Override
  public void event(SessionEvent event) {
    batch.add(event);
  }

  @Override
  public void layout(Layout layout) {
    batch.layout(layout);
  }

  @Override
  public void end(long endedAtMs) {
    this.endedAtMs = endedAtMs;
  }
}
