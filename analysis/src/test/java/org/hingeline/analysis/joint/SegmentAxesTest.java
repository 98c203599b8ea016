package org.hingeline.analysis.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hingeline.analysis.synthetic.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs and size of the inclination by ISB axes: x forward, y up, z to the right. */
class SegmentAxesTest {
  private static final SegmentAxes ALIGNED =
      SegmentAxes.of(new double[] {0, 1, 0}, new double[] {0, 0, 1});

  @Test
  void leaningForwardTurnsTheVerticalTowardsTheBackOfTheSegment() {
    // Leaning forward, what is up lies behind the segment's own long axis.
    assertThat(ALIGNED.inclinationDeg(-0.5, Math.sqrt(0.75), 0)).isCloseTo(30, within(1e-9));
    assertThat(ALIGNED.inclinationDeg(0.5, Math.sqrt(0.75), 0)).isCloseTo(-30, within(1e-9));
    assertThat(ALIGNED.inclinationDeg(0, 1, 0)).isZero();
  }

  @Test
  void goesOnBeyondTheHorizontal() {
    assertThat(ALIGNED.inclinationDeg(-1, 0, 0)).isCloseTo(90, within(1e-9));
    assertThat(ALIGNED.inclinationDeg(-Math.sqrt(0.75), -0.5, 0)).isCloseTo(120, within(1e-9));
  }

  @Test
  void theThighIsNegativeWhenTheKneeComesForward() {
    // Seated the thigh points forward from the hip: its upward axis (knee to hip) points backward.
    double[] thighUp = {-1, 0, 0};
    double[] thighForward = {0, 0, 1};
    double gx = thighForward[2];
    double gy = thighUp[2];
    assertThat(ALIGNED.inclinationDeg(gx, gy, 0)).isCloseTo(-90, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void doesNotDependOnHowTheSensorIsMounted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] mounting = Rotation.random(random);
    double[] up = Rotation.apply(mounting, new double[] {0, 1, 0});
    double[] askew = {0, 5 * random.nextDouble() - 2.5, 3};
    SegmentAxes axes = SegmentAxes.of(up, Rotation.apply(mounting, askew));
    for (int angle = -120; angle <= 120; angle += 15) {
      for (int side = -30; side <= 30; side += 15) {
        double[] vertical = vertical(angle, side);
        double[] g = Rotation.apply(mounting, vertical);
        assertThat(axes.inclinationDeg(g[0], g[1], g[2])).isCloseTo(angle, within(1e-9));
        assertThat(axes.outOfPlane(g[0], g[1], g[2]))
            .isCloseTo(Math.sin(Math.toRadians(Math.abs(side))), within(1e-12));
      }
    }
  }

  @Test
  void theOutOfPlaneIndexReachesOneLyingOnTheSide() {
    assertThat(ALIGNED.outOfPlane(0, 0, -1)).isEqualTo(1);
    assertThat(ALIGNED.outOfPlane(-0.6, 0.8, 0)).isZero();
  }

  @Test
  void theAxesAreOrthogonalAndRightHanded() {
    SegmentAxes axes = SegmentAxes.of(new double[] {0.6, 0, 0.8}, new double[] {3, 2, -1});
    double[] x = {axes.xx(), axes.xy(), axes.xz()};
    double[] y = {axes.yx(), axes.yy(), axes.yz()};
    double[] z = {axes.zx(), axes.zy(), axes.zz()};
    assertThat(dot(x, x)).isCloseTo(1, within(1e-12));
    assertThat(dot(z, z)).isCloseTo(1, within(1e-12));
    assertThat(dot(x, y)).isCloseTo(0, within(1e-12));
    assertThat(dot(y, z)).isCloseTo(0, within(1e-12));
    double determinant =
        x[0] * (y[1] * z[2] - y[2] * z[1])
            - x[1] * (y[0] * z[2] - y[2] * z[0])
            + x[2] * (y[0] * z[1] - y[1] * z[0]);
    assertThat(determinant).isCloseTo(1, within(1e-12));
  }

  /** The vertical in segment axes at an inclination, leaned to the side by another angle. */
  private static double[] vertical(double angleDeg, double sideDeg) {
    double a = Math.toRadians(angleDeg);
    double b = Math.toRadians(sideDeg);
    return new double[] {-Math.sin(a) * Math.cos(b), Math.cos(a) * Math.cos(b), Math.sin(b)};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
