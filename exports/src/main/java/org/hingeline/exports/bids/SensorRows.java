package org.hingeline.exports.bids;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Segment;
import org.hingeline.exports.session.ExportSession;
import org.hingeline.exports.table.RowSink;

/** The raw samples of one sensor at its own rate; a missing one shows in the first column. */
final class SensorRows implements Tracking {

  private static final int VALUES = 6;
  private static final List<String> AXES = List.of("x", "y", "z");

  private final Segment segment;
  private long[] timesNs = new long[1_024];
  private float[] values = new float[VALUES * 1_024];
  private int count;

  private SensorRows(Segment segment) {
    this.segment = segment;
  }

  static List<Tracking> of(ExportSession session) {
    Map<Segment, SensorRows> sensors = new EnumMap<>(Segment.class);
    session.samples(
        (segment, timeNs, deviceTimeUs, arrivalNs, sequence, gx, gy, gz, ax, ay, az) ->
            sensors.computeIfAbsent(segment, SensorRows::new).add(timeNs, gx, gy, gz, ax, ay, az));
    return List.copyOf(sensors.values());
  }

  static Channel latency(String point) {
    return new Channel("latency", "n/a", "LATENCY", point, "s", "n/a");
  }

  private void add(long timeNs, float... sample) {
    if (count == timesNs.length) {
      timesNs = Arrays.copyOf(timesNs, 2 * count);
      values = Arrays.copyOf(values, 2 * VALUES * count);
    }
    System.arraycopy(sample, 0, values, VALUES * count, VALUES);
    timesNs[count++] = timeNs;
  }

  @Override
  public String label() {
    return segment.label();
  }

  @Override
  public String title() {
    return "Inertial sensor on the " + segment.label();
  }

  @Override
  public List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    channels.add(latency(segment.label()));
    for (String axis : AXES) {
      channels.add(channel("gyr_" + axis, axis, "GYRO", "rad/s"));
    }
    for (String axis : AXES) {
      channels.add(channel("acc_" + axis, axis, "ACCEL", "m/s^2"));
    }
    return channels;
  }

  private Channel channel(String name, String axis, String type, String units) {
    return new Channel(name, axis, type, segment.label(), units, Tracking.placement(segment));
  }

  @Override
  public int rows() {
    return count;
  }

  @Override
  public long firstNs() {
    return timesNs[0];
  }

  @Override
  public long lastNs() {
    return timesNs[count - 1];
  }

  /** From the most usual interval. */
  @Override
  public double nominalRateHz() {
    if (count < 2) {
      return 0;
    }
    long[] intervals = new long[count - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = timesNs[i + 1] - timesNs[i];
    }
    Arrays.sort(intervals);
    return Math.rint(1e10 / Math.max(1, intervals[intervals.length / 2])) / 10;
  }

  @Override
  public void write(RowSink rows) throws IOException {
    for (int i = 0; i < count; i++) {
      rows.number((timesNs[i] - firstNs()) * 1e-9);
      for (int value = 0; value < VALUES; value++) {
        rows.number(values[VALUES * i + value]);
      }
      rows.end();
    }
  }
}
