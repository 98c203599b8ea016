package org.hingeline.storage.series;

import java.util.Arrays;
import org.hingeline.analysis.Segment;

/** Raw samples as columns that grow. */
public final class SampleRows implements RawSampleSink {

  private int size;
  private byte[] segment = new byte[256];
  private long[] timeNs = new long[256];
  private long[] deviceTimeUs = new long[256];
  private long[] arrivalNs = new long[256];
  private long[] sequence = new long[256];
  private final float[][] value = new float[6][256];

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
    if (size == this.segment.length) {
      grow();
    }
    this.segment[size] = (byte) segment.ordinal();
    this.timeNs[size] = timeNs;
    this.deviceTimeUs[size] = deviceTimeUs;
    this.arrivalNs[size] = arrivalNs;
    this.sequence[size] = sequence;
    value[0][size] = gyrX;
    value[1][size] = gyrY;
    value[2][size] = gyrZ;
    value[3][size] = accX;
    value[4][size] = accY;
    value[5][size] = accZ;
    size++;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Hands one row over. */
  public void read(int row, RawSampleSink sink) {
    sink.accept(
        Segment.of(segment[row]),
        timeNs[row],
        deviceTimeUs[row],
        arrivalNs[row],
        sequence[row],
        value[0][row],
        value[1][row],
        value[2][row],
        value[3][row],
        value[4][row],
        value[5][row]);
  }

  private void grow() {
    int capacity = size * 2;
    segment = Arrays.copyOf(segment, capacity);
    timeNs = Arrays.copyOf(timeNs, capacity);
    deviceTimeUs = Arrays.copyOf(deviceTimeUs, capacity);
    arrivalNs = Arrays.copyOf(arrivalNs, capacity);
    sequence = Arrays.copyOf(sequence, capacity);
    for (int i = 0; i < value.length; i++) {
      value[i] = Arrays.copyOf(value[i], capacity);
    }
  }
}
