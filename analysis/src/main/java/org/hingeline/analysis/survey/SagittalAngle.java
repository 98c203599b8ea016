package org.hingeline.analysis.survey;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * The mediolateral axis of a sensor, from its own movement, and the angle about it. The sign of the
 * axis is open until {@link #flip}.
 */
final class SagittalAngle {
  /** Cosine up to which two estimates of the axis are of the same movement. */
  private static final double SAME = 0.7;

  private final SensorTrack track;
  private double[] axis;
  private double[] zero;
  private double[] angleDeg;

  private SagittalAngle(SensorTrack track, double[] axis, double[] zero) {
    this.track = track;
    this.axis = axis;
    this.zero = zero;
    measure();
  }

  /**
   * By the axis its vertical has turned about most, or, where the vertical wavers with an
   * accelerometer that is off, by principal component of the horizontal part of the rate.
   */
  static SagittalAngle of(SensorTrack track, boolean[] chosen) {
    SagittalAngle angle = new SagittalAngle(track, new double[] {0.6, 0.64, 0.48}, new double[3]);
    if (!angle.zeroAt(chosen)) {
      return null;
    }
    angle.axis =
        track.forceOff()
            ? principal(angle.rateMoments(chosen))
            : principal(angle.turningMoments(chosen));
    angle.measure();
    return angle;
  }

  private double[][] rateMoments(boolean[] chosen) {
    double[][] moments = new double[3][3];
    for (int i = 0; i < track.size(); i++) {
      if (chosen[i] && track.measured(i)) {
        double along = 0;
        for (int a = 0; a < 3; a++) {
          along += track.up(i, a) * track.rate(i, a);
        }
        double[] level = new double[3];
        for (int a = 0; a < 3; a++) {
          level[a] = track.rate(i, a) - along * track.up(i, a);
        }
        add(moments, level);
      }
    }
    return moments;
  }

  private double[][] turningMoments(boolean[] chosen) {
    double[][] moments = new double[3][3];
    for (int i = 0; i < track.size(); i++) {
      if (chosen[i] && track.measured(i)) {
        double x = track.up(i, 0);
        double y = track.up(i, 1);
        double z = track.up(i, 2);
        add(
            moments,
            new double[] {
              zero[1] * z - zero[2] * y, zero[2] * x - zero[0] * z, zero[0] * y - zero[1] * x
            });
      }
    }
    return moments;
  }

  private static void add(double[][] moments, double[] v) {
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        moments[r][c] += v[r] * v[c];
      }
    }
  }

  /** About a declared axis. */
  static SagittalAngle about(double[] right, SensorTrack track, boolean[] chosen) {
    SagittalAngle own = of(track, chosen);
    return own == null ? null : new SagittalAngle(track, right.clone(), own.zero);
  }

  double deg(int i) {
    return angleDeg[i];
  }

  double[] axis() {
    return axis.clone();
  }

  double[] zero() {
    return zero.clone();
  }

  double rateAbout(int i) {
    return axis[0] * track.rate(i, 0) + axis[1] * track.rate(i, 1) + axis[2] * track.rate(i, 2);
  }

  SensorTrack track() {
    return track;
  }

  void flip() {
    axis = new double[] {-axis[0], -axis[1], -axis[2]};
    measure();
  }

  /** Takes the mean vertical of these instants for zero; false where there are none. */
  boolean zeroAt(boolean[] chosen) {
    double[] sum = new double[3];
    for (int i = 0; i < track.size(); i++) {
      for (int a = 0; a < 3 && chosen[i] && track.measured(i); a++) {
        sum[a] += track.up(i, a);
      }
    }
    double n = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    if (n == 0) {
      return false;
    }
    zero = new double[] {sum[0] / n, sum[1] / n, sum[2] / n};
    measure();
    return true;
  }

  /** The axis once more, now that zero is known; the sign is kept. */
  void refine(boolean[] chosen) {
    if (track.forceOff()) {
      return;
    }
    double[] found = principal(turningMoments(chosen));
    double along = axis[0] * found[0] + axis[1] * found[1] + axis[2] * found[2];
    if (Math.abs(along) > SAME) {
      double sign = Math.signum(along);
      axis = new double[] {sign * found[0], sign * found[1], sign * found[2]};
      measure();
    }
  }

  private static double[] principal(double[][] moments) {
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(moments));
    int largest = 0;
    for (int i = 1; i < 3; i++) {
      largest = eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(largest) ? i : largest;
    }
    return eigen.getEigenvector(largest).toArray();
  }

  SegmentAxes axes() {
    return SegmentAxes.of(zero, axis);
  }

  private void measure() {
    SegmentAxes axes = axes();
    angleDeg = new double[track.size()];
    double last = 0;
    for (int i = 0; i < angleDeg.length; i++) {
      double angle = axes.inclinationDeg(track.up(i, 0), track.up(i, 1), track.up(i, 2));
      angle += 360 * Math.rint((last - angle) / 360);
      angleDeg[i] = angle;
      last = angle;
    }
  }
}
