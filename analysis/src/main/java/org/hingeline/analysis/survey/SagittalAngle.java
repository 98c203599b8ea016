package org.hingeline.analysis.survey;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * The mediolateral axis of a sensor, from its own movement, and the angle about it. The sign of the
 * axis is open until {@link #flip}.
 */
final class SagittalAngle {
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

  /** By principal component of the horizontal part of the rate within the chosen instants. */
  static SagittalAngle of(SensorTrack track, boolean[] chosen) {
    double[][] moments = new double[3][3];
    double[] zero = null;
    for (int i = 0; i < track.size(); i++) {
      if (!chosen[i] || !track.measured(i)) {
        continue;
      }
      double[] up = {track.up(i, 0), track.up(i, 1), track.up(i, 2)};
      zero = zero == null ? up : zero;
      double along = 0;
      for (int a = 0; a < 3; a++) {
        along += up[a] * track.rate(i, a);
      }
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          moments[r][c] += (track.rate(i, r) - along * up[r]) * (track.rate(i, c) - along * up[c]);
        }
      }
    }
    if (zero == null) {
      return null;
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(moments));
    int largest = 0;
    for (int i = 1; i < 3; i++) {
      largest = eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(largest) ? i : largest;
    }
    return new SagittalAngle(track, eigen.getEigenvector(largest).toArray(), zero);
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
