package org.hingeline.analysis.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick angle of a direction is the one of the library. */
class ArcTest {

  @Test
  void isTheAngleOfTheLibraryEverywhere() {
    SplittableRandom random = new SplittableRandom(7);
    double worst = 0;
    for (int i = 0; i < 200_000; i++) {
      double size = Math.pow(10, random.nextDouble(-6, 6));
      double y = size * random.nextDouble(-1, 1);
      double x = size * random.nextDouble(-1, 1);
      double error = Arc.degrees(y, x) - Math.toDegrees(Math.atan2(y, x));
      worst = Math.max(worst, Math.abs(error));
    }
    assertThat(worst).as("degrees").isLessThan(1e-13);
  }

  @Test
  void knowsTheAxesAndTheDiagonals() {
    for (int step = -3; step <= 4; step++) {
      double angle = Math.toRadians(45 * step);
      double degrees = Arc.degrees(Math.sin(angle), Math.cos(angle));
      assertThat(Math.abs(degrees)).isCloseTo(Math.abs(45.0 * step), within(1e-13));
    }
    assertThat(Arc.degrees(0, 1)).isZero();
    assertThat(Arc.degrees(0, -1)).isEqualTo(180);
  }

  @Test
  void whatIsUnknownStaysUnknown() {
    assertThat(Arc.degrees(Double.NaN, 1)).isNaN();
    assertThat(Arc.degrees(1, Double.NaN)).isNaN();
    assertThat(Arc.degrees(0, 0)).isZero();
  }
}
