package org.hingeline.analysis.synthetic;

import java.util.SplittableRandom;

/** Rotation matrices, by rows. */
public final class Rotation {

  private Rotation() {}

  /** No rotation. */
  public static double[][] identity() {
    return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  }

  /** By an angle about an axis (Rodrigues). */
  public static double[][] about(double[] axis, double angleDeg) {
    double n = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
    double x = axis[0] / n;
    double y = axis[1] / n;
    double z = axis[2] / n;
    double c = Math.cos(Math.toRadians(angleDeg));
    double s = Math.sin(Math.toRadians(angleDeg));
    double k = 1 - c;
    return new double[][] {
      {c + k * x * x, k * x * y - s * z, k * x * z + s * y},
      {k * x * y + s * z, c + k * y * y, k * y * z - s * x},
      {k * x * z - s * y, k * y * z + s * x, c + k * z * z}
    };
  }

  /** Any rotation. */
  public static double[][] random(SplittableRandom random) {
    return about(direction(random, 1), 360 * random.nextDouble());
  }

  /** A vector of this length in any direction. */
  public static double[] direction(SplittableRandom random, double length) {
    double z = 2 * random.nextDouble() - 1;
    double turn = 2 * Math.PI * random.nextDouble();
    double r = Math.sqrt(1 - z * z);
    return new double[] {length * r * Math.cos(turn), length * r * Math.sin(turn), length * z};
  }

  /** The product a·b. */
  public static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        product[r][c] = a[r][0] * b[0][c] + a[r][1] * b[1][c] + a[r][2] * b[2][c];
      }
    }
    return product;
  }

  /** The product a·v. */
  public static double[] apply(double[][] a, double[] v) {
    double[] product = new double[3];
    for (int r = 0; r < 3; r++) {
      product[r] = a[r][0] * v[0] + a[r][1] * v[1] + a[r][2] * v[2];
    }
    return product;
  }
}
