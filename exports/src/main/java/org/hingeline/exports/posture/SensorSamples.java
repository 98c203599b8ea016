package org.hingeline.exports.posture;

import java.util.Arrays;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.joint.SegmentAxes;
import org.hingeline.analysis.orientation.ReviewOrientation;

/** The raw samples of one sensor, to be oriented. */
final class SensorSamples {

  private static final int VALUES = 6;
  private static final double S_PER_NS = 1e-9;

  /** Where the sensor's calibration at an instant comes from; {@code null} for none. */
  @FunctionalInterface
  interface Worn {
    SensorCalibration at(long timeNs);
  }

  private long[] timesNs = new long[1_024];
  private double[] values = new double[VALUES * 1_024];
  private int count;

  void add(long timeNs, float gx, float gy, float gz, float ax, float ay, float az) {
    if (count > 0 && timeNs <= timesNs[count - 1]) {
      return;
    }
    if (count == timesNs.length) {
      timesNs = Arrays.copyOf(timesNs, 2 * count);
      values = Arrays.copyOf(values, 2 * VALUES * count);
    }
    int at = VALUES * count;
    values[at] = gx;
    values[at + 1] = gy;
    values[at + 2] = gz;
    values[at + 3] = ax;
    values[at + 4] = ay;
    values[at + 5] = az;
    timesNs[count++] = timeNs;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The segment's rotation at every sample, facing the same way all the time. */
  SegmentTrack orient(ReviewOrientation orientation, Worn worn) {
    double[] timeS = new double[count];
    for (int i = 0; i < count; i++) {
      timeS[i] = (timesNs[i] - timesNs[0]) * S_PER_NS;
    }
    double[] q = orientation.review(timeS, Arrays.copyOf(values, VALUES * count)).quaternions();
    Turn[] turns = new Turn[count];
    SensorCalibration known = null;
    Turn axes = null;
    for (int i = 0; i < count; i++) {
      SensorCalibration now = worn.at(timesNs[i]);
      if (!now.equals(known)) {
        known = now;
        axes = axes(now);
      }
      Turn sensor = new Turn(q[4 * i], q[4 * i + 1], q[4 * i + 2], q[4 * i + 3]);
      turns[i] = facingX(sensor.after(axes));
    }
    return new SegmentTrack(Arrays.copyOf(timesNs, count), turns);
  }

  /** Segment→sensor: the axes of the segment in coordinates of the sensor. */
  private static Turn axes(SensorCalibration sensor) {
    SegmentAxes a = SegmentAxes.of(vector(sensor.up()), vector(sensor.right()));
    return Turn.ofAxes(
        new double[] {a.xx(), a.xy(), a.xz()},
        new double[] {a.yx(), a.yy(), a.yz()},
        new double[] {a.zx(), a.zy(), a.zz()});
  }

  /** Without a magnetometer the heading means nothing: the right side is put to the right. */
  private static Turn facingX(Turn segment) {
    double[] right = segment.apply(0, 0, 1);
    double turnRad = -Math.PI / 2 - Math.atan2(right[1], right[0]);
    return Turn.about(0, 0, 1, turnRad).after(segment);
  }

  private static double[] vector(java.util.List<Double> components) {
    return new double[] {components.get(0), components.get(1), components.get(2)};
  }
}
