package org.hingeline.storage;

import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.RawSampleSink;

/** Hands the raw samples of a spool file over. */
final class SampleStep implements SpoolCursor.Step {

  private final RawSampleSink sink;

  SampleStep(RawSampleSink sink) {
    this.sink = sink;
  }

  @Override
  public boolean full() {
    return false;
  }

  @Override
  public void keep(long lastBlock) {}

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
    sink.accept(
        segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }
}
