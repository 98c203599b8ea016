package org.hingeline.analysis.orientation;

/** What {@link ReviewOrientation} found: orientation and gyroscope bias at every sample. */
public final class ReviewedMotion {
  private final double[] quaternions;
  private final double[] biases;

  ReviewedMotion(double[] quaternions, double[] biases) {
    this.quaternions = quaternions;
    this.biases = biases;
  }

  /** 4 values a sample: quaternion sensor→earth (z up) w, x, y, z. */
  public double[] quaternions() {
    return quaternions.clone();
  }

  /** The vertical (up, unit length) in sensor axes at a sample, one component (0–2). */
  public double up(int sample, int axis) {
    double w = quaternions[4 * sample];
    double x = quaternions[4 * sample + 1];
    double y = quaternions[4 * sample + 2];
    double z = quaternions[4 * sample + 3];
    return switch (axis) {
      case 0 -> 2 * (x * z - w * y);
      case 1 -> 2 * (y * z + w * x);
      default -> 1 - 2 * (x * x + y * y);
    };
  }

  /** Gyroscope bias about one sensor axis (0–2) at a sample, rad/s. */
  public double bias(int sample, int axis) {
    return biases[3 * sample + axis];
  }
}
