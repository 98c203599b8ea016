package org.hingeline.storage.series.influx;

import java.util.Arrays;
import java.util.Comparator;
import org.hingeline.analysis.Segment;
import org.hingeline.storage.series.RawSampleSink;
import org.hingeline.storage.series.SampleRows;

/** Puts samples of one instant into the order of segments and then of the sensor's own count. */
final class Ordered implements RawSampleSink {

  private final RawSampleSink sink;
  private final SampleRows instant = new SampleRows();

  Ordered(RawSampleSink sink) {
    this.sink = sink;
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
    if (instant.size() > 0 && instant.timeNs(0) != timeNs) {
      end();
    }
    instant.accept(
        segment, timeNs, deviceTimeUs, arrivalNs, sequence, gyrX, gyrY, gyrZ, accX, accY, accZ);
  }

  void end() {
    Integer[] order = new Integer[instant.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Arrays.sort(
        order,
        Comparator.<Integer, Segment>comparing(instant::segment).thenComparing(instant::sequence));
    for (int row : order) {
      instant.read(row, sink);
    }
    instant.clear();
  }
}
