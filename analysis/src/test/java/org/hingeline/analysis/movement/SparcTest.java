package org.hingeline.analysis.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected values come from the published definition of SPARC evaluated in NumPy, apart from this
 * code; the second oracle is the same definition with a transform summed term by term.
 */
class SparcTest {
  private static final MovementConfig CONFIG = MovementConfig.defaults();

  @ParameterizedTest
  @CsvSource({"1.0, -1.405829243890256", "2.5, -1.402426061945303", "0.64, -1.395972981256968"})
  void aMinimumJerkMovementIsAsSmoothAsPublished(double lastsS, double expected) {
    double[] speed = minimumJerk(60, lastsS);
    assertThat(Sparc.of(speed, 100, CONFIG)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void twoMovementsWithARestBetweenAreLessSmooth() {
    double[] speed = new double[150];
    add(speed, 0, minimumJerk(30, 0.6));
    add(speed, 90, minimumJerk(30, 0.6));
    assertThat(Sparc.of(speed, 100, CONFIG)).isCloseTo(-3.158304058088883, within(1e-12));
  }

  @Test
  void submovementsThatOverlapLieBetween() {
    double[] speed = new double[150];
    add(speed, 0, minimumJerk(30, 0.8));
    add(speed, 70, minimumJerk(30, 0.8));
    assertThat(Sparc.of(speed, 100, CONFIG)).isCloseTo(-2.1319947975064353, within(1e-12));
  }

  @Test
  void tremorAddsToTheArc() {
    double[] speed = minimumJerk(60, 2);
    for (int i = 0; i < speed.length; i++) {
      speed[i] *= 1 + 0.3 * Math.sin(2 * Math.PI * 5 * i / 100);
    }
    assertThat(Sparc.of(speed, 100, CONFIG)).isCloseTo(-1.993000230885417, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-90, 0.001, 5, 1000})
  void neitherSizeNorDirectionMatters(double angleDeg) {
    double expected = Sparc.of(minimumJerk(60, 1.3), 100, CONFIG);
    assertThat(Sparc.of(minimumJerk(angleDeg, 1.3), 100, CONFIG)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void agreesWithATransformSummedTermByTerm() {
    Random random = new Random(4);
    for (int trial = 0; trial < 5; trial++) {
      double[] speed = minimumJerk(60, 0.5 + 0.1 * trial);
      for (int i = 0; i < speed.length; i++) {
        speed[i] += 8 * random.nextGaussian();
      }
      assertThat(Sparc.of(speed, 100, CONFIG)).isCloseTo(summed(speed), within(1e-9));
    }
  }

  @Test
  void whatDoesNotMoveHasNoSmoothness() {
    assertThat(Sparc.of(new double[80], 100, CONFIG)).isNaN();
  }

  /** Up to 10 Hz only: in these movements zero frequency is the largest of the whole spectrum. */
  private static double summed(double[] speed) {
    int length = 16 * Integer.highestOneBit(2 * speed.length - 1);
    int bins = (int) Math.floor(10.0 * length / 100) + 1;
    double[] magnitude = new double[bins];
    for (int k = 0; k < bins; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < speed.length; i++) {
        double angle = 2 * Math.PI * k * i / length;
        re += speed[i] * Math.cos(angle);
        im -= speed[i] * Math.sin(angle);
      }
      magnitude[k] = Math.sqrt(re * re + im * im);
    }
    int last = bins - 1;
    while (magnitude[last] < 0.05 * magnitude[0]) {
      last--;
    }
    double arc = 0;
    for (int k = 1; k <= last; k++) {
      double down = (magnitude[k] - magnitude[k - 1]) / magnitude[0];
      arc += Math.sqrt(1.0 / last / last + down * down);
    }
    return -arc;
  }

  private static void add(double[] speed, int from, double[] part) {
    for (int i = 0; i < part.length; i++) {
      speed[from + i] += part[i];
    }
  }

  /** Speed in the middle of every hundredth of a second. */
  private static double[] minimumJerk(double angleDeg, double lastsS) {
    double[] speed = new double[(int) Math.round(lastsS * 100)];
    for (int i = 0; i < speed.length; i++) {
      double u = (i + 0.5) / speed.length;
      speed[i] = angleDeg / lastsS * 30 * u * u * (1 - u) * (1 - u);
    }
    return speed;
  }
}
