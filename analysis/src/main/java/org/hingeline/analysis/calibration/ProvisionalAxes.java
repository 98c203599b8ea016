package org.hingeline.analysis.calibration;

import org.hingeline.analysis.Segment;
import org.hingeline.analysis.joint.SegmentAxes;

/**
 * Axes for a sensor that has not been calibrated, or not yet: the vertical as the person stood (or
 * sat) quietly at the start, and as mediolateral axis the one its vertical has turned about most
 * since then. The sign is taken from what people do: trunk and pelvis lean forward together, the
 * knee comes forward under the hip, and the shank leans against the thigh.
 *
 * <p>With v = u₀ × u, the vertical at the start against the vertical now, the axis is the largest
 * principal component of Σ v vᵀ, followed by one power iteration an instant. Rotation about the
 * vertical (turning round) leaves v alone, which a rate does not.
 */
final class ProvisionalAxes {
  private static final double QUIET_RAD_PER_S = 0.15;
  private static final int REFERENCE_INSTANTS = 150;
  private static final double SEATED = Math.cos(Math.toRadians(45));
  private static final double MOVED = Math.sin(Math.toRadians(8));

  private final Segment segment;
  private final double[] up = new double[3];
  private int upCount;
  private boolean moved;
  private double[] known;
  private Mounting declared;
  private boolean asDeclared;

  private final double[] moment = new double[6];
  private final double[] cube = new double[3];
  private final double[] partner = new double[3];
  private final double[] axis = new double[3];
  private SegmentAxes axes;

  ProvisionalAxes(Segment segment) {
    this.segment = segment;
  }

  SegmentAxes axes() {
    return axes;
  }

  /** Takes these axes; from now on only the vertical is measured anew, when the person stands. */
  void assume(SegmentAxes given) {
    known = new double[] {given.zx(), given.zy(), given.zz()};
    axes = given;
  }

  /**
   * Takes the mediolateral axis from how the sensor is declared to sit, as long as its vertical
   * agrees with that.
   */
  void declare(Mounting mounting) {
    declared = mounting;
  }

  /** Measures from this vertical from now on; what was learned of the axis is forgotten. */
  void standing(double[] unit) {
    if (known != null) {
      axes = SegmentAxes.of(unit, known);
      return;
    }
    System.arraycopy(unit, 0, up, 0, 3);
    upCount = REFERENCE_INSTANTS;
    moved = false;
    java.util.Arrays.fill(moment, 0);
    java.util.Arrays.fill(cube, 0);
    java.util.Arrays.fill(partner, 0);
    place();
  }

  /** Whether a vertical is far from the one that came with given axes: of somebody who sits. */
  boolean contradicts(double[] unit) {
    return known != null
        && unit[0] * axes.yx() + unit[1] * axes.yy() + unit[2] * axes.yz() < SEATED;
  }

  /** One instant: vertical and rate in sensor axes. */
  void update(double ux, double uy, double uz, double rx, double ry, double rz) {
    if (known != null) {
      return;
    }
    double rate = Math.sqrt(rx * rx + ry * ry + rz * rz);
    if (!moved && upCount < REFERENCE_INSTANTS && (upCount == 0 || rate < QUIET_RAD_PER_S)) {
      refine(ux, uy, uz);
    }
    double vx = up[1] * uz - up[2] * uy;
    double vy = up[2] * ux - up[0] * uz;
    double vz = up[0] * uy - up[1] * ux;
    double square = vx * vx + vy * vy + vz * vz;
    moved |= square > MOVED * MOVED;
    if (asDeclared) {
      return;
    }
    moment[0] += vx * vx;
    moment[1] += vx * vy;
    moment[2] += vx * vz;
    moment[3] += vy * vy;
    moment[4] += vy * vz;
    moment[5] += vz * vz;
    cube[0] += square * vx;
    cube[1] += square * vy;
    cube[2] += square * vz;
    turn();
  }

  /**
   * Relates this sensor to one whose sign is better known: the rate of that one about its own axis,
   * at the same instant as the rate given here.
   */
  void follow(double partnerRate, double rx, double ry, double rz) {
    partner[0] += partnerRate * rx;
    partner[1] += partnerRate * ry;
    partner[2] += partnerRate * rz;
  }

  /** Rate about the present mediolateral axis, rad/s. */
  double rateAbout(double rx, double ry, double rz) {
    return axes == null ? 0 : rx * axes.zx() + ry * axes.zy() + rz * axes.zz();
  }

  private void refine(double ux, double uy, double uz) {
    upCount++;
    double share = 1.0 / upCount;
    up[0] += share * (ux - up[0]);
    up[1] += share * (uy - up[1]);
    up[2] += share * (uz - up[2]);
    double n = Math.sqrt(up[0] * up[0] + up[1] * up[1] + up[2] * up[2]);
    up[0] /= n;
    up[1] /= n;
    up[2] /= n;
    place();
  }

  private void place() {
    asDeclared = declared != null && declared.agrees(up[0], up[1], up[2]);
    axes = SegmentAxes.of(up, asDeclared ? declared.right() : anyHorizontal());
  }

  private void turn() {
    double x = moment[0] * axis[0] + moment[1] * axis[1] + moment[2] * axis[2];
    double y = moment[1] * axis[0] + moment[3] * axis[1] + moment[4] * axis[2];
    double z = moment[2] * axis[0] + moment[4] * axis[1] + moment[5] * axis[2];
    double n = Math.sqrt(x * x + y * y + z * z);
    if (n < 1e-12) {
      return;
    }
    axis[0] = x / n;
    axis[1] = y / n;
    axis[2] = z / n;
    axes = SegmentAxes.of(up, axis);
    if (sign() < 0) {
      axes = SegmentAxes.of(up, new double[] {-axis[0], -axis[1], -axis[2]});
    }
  }

  /** +1 when the present axis points to the right. */
  private double sign() {
    double excursions = cube[0] * axis[0] + cube[1] * axis[1] + cube[2] * axis[2];
    double together = partner[0] * axis[0] + partner[1] * axis[1] + partner[2] * axis[2];
    return switch (segment) {
      case TRUNK -> excursions;
      case PELVIS -> together == 0 ? excursions : together;
      case THIGH -> -excursions;
      case SHANK -> together == 0 ? excursions : -together;
    };
  }

  private double[] anyHorizontal() {
    double[] pick = Math.abs(up[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    if (axis[0] == 0 && axis[1] == 0 && axis[2] == 0) {
      // Oblique on purpose: an iteration begun at right angles to the answer would never leave.
      SegmentAxes any = SegmentAxes.of(up, pick);
      axis[0] = 0.8 * any.zx() + 0.6 * any.xx();
      axis[1] = 0.8 * any.zy() + 0.6 * any.xy();
      axis[2] = 0.8 * any.zz() + 0.6 * any.xz();
    }
    return pick;
  }
}
