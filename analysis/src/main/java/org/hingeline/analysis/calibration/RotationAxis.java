package org.hingeline.analysis.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The axis a sensor turned about, by principal component of its angular rate: the direction that
 * holds most of Σ ω ωᵀ, with the share of it that it holds.
 */
final class RotationAxis {
  private final double[] axis;
  private final double explained;

  private RotationAxis(double[] axis, double explained) {
    this.axis = axis;
    this.explained = explained;
  }

  /** Unit vector in sensor coordinates, of either sign. */
  double[] axis() {
    return axis;
  }

  /** Share of the squared rate about this axis, 0–1. */
  double explained() {
    return explained;
  }

  static RotationAxis of(StepTrack track) {
    double[][] moments = new double[3][3];
    for (int i = 0; i < track.size(); i++) {
      for (int r = 0; r < 3 && track.measured(i); r++) {
        for (int c = 0; c < 3; c++) {
          moments[r][c] += track.rate(i, r) * track.rate(i, c);
        }
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(moments));
    int largest = 0;
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += eigen.getRealEigenvalue(i);
      if (eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(largest)) {
        largest = i;
      }
    }
    return new RotationAxis(
        eigen.getEigenvector(largest).toArray(), eigen.getRealEigenvalue(largest) / sum);
  }

  /** Angle between this axis and a unit vector, 0–90°. */
  double angleDeg(double[] unit) {
    double dot = axis[0] * unit[0] + axis[1] * unit[1] + axis[2] * unit[2];
    return Math.toDegrees(Math.acos(Math.min(1, Math.abs(dot))));
  }
}
