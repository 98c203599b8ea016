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

  /** Forgets every row. */
  public void clear() {
    size = 0;
  }

  /** Where the sensor of a row is worn. */
  public Segment segment(int row) {
    return Segment.of(segment[row]);
  }

  /** Session time of a row. */
  public long timeNs(int row) {
    return timeNs[row];
  }

  /** The sensor's own count of a row. */
  public long sequence(int row) {
    return sequence[row];
  }

  /** Whether two rows are the same in everything, to the bit. */
  public boolean same(int row, SampleRows other, int otherRow) {
    boolean same =
        segment[row] == other.segment[otherRow]
            && timeNs[row] == other.timeNs[otherRow]
            && deviceTimeUs[row] == other.deviceTimeUs[otherRow]
            && arrivalNs[row] == other.arrivalNs[otherRow]
            && sequence[row] == other.sequence[otherRow];
    for (int i = 0; same && i < value.length; i++) {
      same = Float.floatToIntBits(value[i][row]) == Float.floatToIntBits(other.value[i][otherRow]);
    }
    return same;
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
