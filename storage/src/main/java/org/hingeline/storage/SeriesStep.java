package org.hingeline.storage;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.AngleColumn;
import org.hingeline.storage.series.AngleRows;
import org.hingeline.storage.series.SampleRows;
import org.hingeline.storage.series.SeriesBatch;
import org.hingeline.storage.series.SeriesStore;

/** The part of a spool file that goes to the series store in one batch. */
final class SeriesStep implements SpoolCursor.Step {

  private static final int ROWS = 32_768;

  private final SampleRows samples = new SampleRows();
  private final AngleRows angles = new AngleRows();
  private final List<Repetition> repetitions = new ArrayList<>();
  private final List<SessionEvent> events = new ArrayList<>();
  private final SeriesStore series;
  private final String session;
  private final long blocksInSeries;
  private boolean known;
  private long samplesRead;
  private long anglesRead;
  private long lastNs = -1;
  private boolean ended;
  private long lastBlock;

  /**
   * Begins a step.
   *
   * @param blocksInSeries how far the store has the session; entries up to there are only counted
   */
  SeriesStep(SeriesStore series, String session, long blocksInSeries) {
    this.series = series;
    this.session = session;
    this.blocksInSeries = blocksInSeries;
  }

  @Override
  public void block(long number) {
    known = number <= blocksInSeries;
  }

  @Override
  public boolean full() {
    return samples.size() + angles.size() >= ROWS;
  }

  @Override
  public void keep(long lastBlock) {
    if (lastBlock > blocksInSeries
        && samples.size() + angles.size() + repetitions.size() + events.size() > 0) {
      series.write(new SeriesBatch(session, lastBlock, samples, angles, repetitions, events));
    }
    this.lastBlock = Math.max(lastBlock, blocksInSeries);
  }

  /** How far the store has the session after this step. */
  long lastBlock() {
    return lastBlock;
  }

  long samplesRead() {
    return samplesRead;
  }

  long anglesRead() {
    return anglesRead;
  }

  /** Session time of the last row; -1 without any. */
  long lastNs() {
    return lastNs;
  }

  boolean ended() {
    return ended;
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
    samplesRead++;
    lastNs = Math.max(lastNs, timeNs);
    if (!known) {
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
    anglesRead++;
    lastNs = Math.max(lastNs, timeNs);
    if (!known) {
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
    if (!known) {
      repetitions.add(repetition);
    }
  }

  @Override
  public void event(SessionEvent event) {
    if (!known) {
      events.add(event);
    }
  }

  @Override
  public void end(long endedAtMs) {
    ended = true;
  }
}
