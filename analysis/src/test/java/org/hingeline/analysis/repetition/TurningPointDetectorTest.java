package org.hingeline.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import org.hingeline.analysis.repetition.ExcursionDetector.Event;
import org.junit.jupiter.api.Test;

class TurningPointDetectorTest {
  private static final double PERIOD_S = 0.01;

  @Test
  void countsWhateverTheTopIs() {
    // Back to another place each time, by up to half of the depth.
    assertThat(counted(false, 40, 0, 12, 52, 20, 55, -5, 30, -2)).isEqualTo(3);
  }

  @Test
  void passesOverFidgetingAndWobblesAtTheBottom() {
    assertThat(counted(false, 40, 0, 9, 2, 10, 0, 40, 30, 41, 28, 40, 0, 8, 1)).isEqualTo(1);
  }

  @Test
  void countsTheLastOneBeforeItsReturnIsComplete() {
    assertThat(counted(false, 40, 0, 40, 0, 40, 24)).isEqualTo(2);
    assertThat(counted(false, 40, 0, 40, 0, 40, 32)).isEqualTo(1);
  }

  @Test
  void standingUpFirstCountsWhereASetMayBeginAtTheBottom() {
    assertThat(counted(true, 80, 80, 0, 80, 0, 80)).isEqualTo(2);
    assertThat(counted(false, 80, 80, 0, 80, 0, 80)).isEqualTo(1);
  }

  /** Repetitions of 2 s movements through these angles, with a short stop at each. */
  private static int counted(boolean bottomFirst, double depthDeg, double... anglesDeg) {
    TurningPointDetector detector =
        new TurningPointDetector(
            RepetitionConfig.defaults(), PERIOD_S, depthDeg, 0.5 * depthDeg, bottomFirst);
    int counted = 0;
    long position = 0;
    for (int i = 0; i + 1 < anglesDeg.length; i++) {
      for (int step = 0; step < 200; step++) {
        double share = 0.5 - 0.5 * Math.cos(Math.PI * step / 200);
        double angle = anglesDeg[i] + share * (anglesDeg[i + 1] - anglesDeg[i]);
        counted += detector.accept(position++, angle, true) == Event.RETURNED ? 1 : 0;
      }
    }
    return counted + (detector.conclude(position) == Event.RETURNED ? 1 : 0);
  }
}
