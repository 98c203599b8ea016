package org.hingeline.analysis.joint;

/**
 * The anatomical axes of a segment in the coordinates of the sensor worn on it, by ISB (Wu et al.
 * 2002): x forward, y up the segment, z to the right. Only x and y are needed for the inclination,
 * z for the out-of-plane index. All are unit vectors, orthogonal and right-handed.
 */
public record SegmentAxes(
    double xx,
    double xy,
    double xz,
    double yx,
    double yy,
    double yz,
    double zx,
    double zy,
    double zz) {

  /**
   * Axes from the upward direction in standing and an estimate of the mediolateral axis, which is
   * made orthogonal to it.
   *
   * @param up upward unit vector in sensor coordinates while the person stands
   * @param right direction to the right in sensor coordinates; need be neither unit nor orthogonal
   */
  public static SegmentAxes of(double[] up, double[] right) {
    double along = up[0] * right[0] + up[1] * right[1] + up[2] * right[2];
    double zx = right[0] - along * up[0];
    double zy = right[1] - along * up[1];
    double zz = right[2] - along * up[2];
    double n = Math.sqrt(zx * zx + zy * zy + zz * zz);
    zx /= n;
    zy /= n;
    zz /= n;
    return new SegmentAxes(
        up[1] * zz - up[2] * zy,
        up[2] * zx - up[0] * zz,
        up[0] * zy - up[1] * zx,
        up[0],
        up[1],
        up[2],
        zx,
        zy,
        zz);
  }

  /**
   * Inclination θ = atan2(−g_x, g_y) with g the upward vertical in segment axes; forward positive.
   *
   * @param ux upward vertical in sensor coordinates, unit vector
   * @return degrees, −180 to 180
   */
  public double inclinationDeg(double ux, double uy, double uz) {
    double gx = ux * xx + uy * xy + uz * xz;
    double gy = ux * yx + uy * yy + uz * yz;
    return Arc.degrees(-gx, gy);
  }

  /** The out-of-plane index |g_z|: 0 in the sagittal plane, 1 lying on the side. */
  public double outOfPlane(double ux, double uy, double uz) {
    return Math.abs(ux * zx + uy * zy + uz * zz);
  }

  /** Lean of the segment to the right, degrees: the side to which its top has moved. */
  public double sidewaysDeg(double ux, double uy, double uz) {
    return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, -(ux * zx + uy * zy + uz * zz)))));
  }
}
