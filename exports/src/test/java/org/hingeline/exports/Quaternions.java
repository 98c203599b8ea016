package org.hingeline.exports;

/** What a file's quaternions do to vectors, written apart from what writes them. */
public final class Quaternions {

  private Quaternions() {}

  /** A vector turned by a unit quaternion, scalar first. */
  public static double[] turn(double[] q, double... v) {
    double[] axis = {q[1], q[2], q[3]};
    double[] once = cross(axis, v);
    double[] twice = cross(axis, once);
    double[] turned = new double[3];
    for (int i = 0; i < 3; i++) {
      turned[i] = v[i] + 2 * (q[0] * once[i] + twice[i]);
    }
    return turned;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
