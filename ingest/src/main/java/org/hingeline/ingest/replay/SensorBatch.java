package org.hingeline.ingest.replay;

import org.hingeline.protocol.frame.Wire;
import org.hingeline.protocol.message.ImuBatch;
import org.hingeline.protocol.message.MessageEncoder;

/** The samples of one sensor that wait to fill a frame: a few, at a uniform interval. */
final class SensorBatch {
  private static final double SPAN_S = 0.04;
  private static final long NS_PER_US = 1_000;
  private static final int INTERVAL_MAX_US = 0xFFFF;
  // Times of sensors whose interval is not whole microseconds step by one more now and then.
  private static final int UNEVEN_US = 1;

  final PlayedSensor sensor;
  final MessageEncoder encoder;
  private final int capacity;
  private final double gyrPerRadps;
  private final double accPerMps2;
  private final short[] counts;
  private int count;
  private long firstUs;
  private long intervalUs;
  private long newestNs;

  SensorBatch(PlayedSensor sensor, int source) {
    this.sensor = sensor;
    this.encoder = new MessageEncoder(source);
    double rateHz = Double.isFinite(sensor.rateHz()) ? sensor.rateHz() : 1;
    this.capacity = (int) Math.max(1, Math.min(ImuBatch.MAX_SAMPLES, Math.round(SPAN_S * rateHz)));
    this.gyrPerRadps = 1e9 / sensor.gyrScaleNanoRadps();
    this.accPerMps2 = 1e9 / sensor.accScaleNanoMps2();
    this.counts = new short[capacity * Wire.SAMPLE_VALUES];
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count == capacity;
  }

  /** When the newest of its samples was taken. */
  long newestNs() {
    return newestNs;
  }

  /** Whether a sample at this time continues the interval of the batch. */
  boolean takes(long timeNs) {
    long fromFirstUs = timeNs / NS_PER_US - firstUs;
    if (count == 0) {
      return true;
    } else if (count == 1) {
      return fromFirstUs > 0 && fromFirstUs <= INTERVAL_MAX_US;
    }
    return count < capacity && Math.abs(fromFirstUs - count * intervalUs) <= UNEVEN_US;
  }

  void add(long timeNs, double gx, double gy, double gz, double ax, double ay, double az) {
    long timeUs = timeNs / NS_PER_US;
    if (count == 0) {
      firstUs = timeUs;
      intervalUs = 0;
    } else if (count == 1) {
      intervalUs = timeUs - firstUs;
    }
    int at = count * Wire.SAMPLE_VALUES;
    counts[at] = clipped(gx * gyrPerRadps);
    counts[at + 1] = clipped(gy * gyrPerRadps);
    counts[at + 2] = clipped(gz * gyrPerRadps);
    counts[at + 3] = clipped(ax * accPerMps2);
    counts[at + 4] = clipped(ay * accPerMps2);
    counts[at + 5] = clipped(az * accPerMps2);
    count++;
    newestNs = timeNs;
  }

  int encode(byte[] out) {
    int length = encoder.encodeSamples(firstUs, (int) intervalUs, counts, 0, count, out, 0);
    count = 0;
    return length;
  }

  private static short clipped(double value) {
    return (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }
}
