package org.hingeline.analysis.review;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SensorTapeTest {

  private static final int TWO_HOURS_AT_100_HZ = 720_000;

  @Test
  void aTapeTakesASessionOfHours() {
    SensorTape tape = new SensorTape();
    tape.start();
    assertThatCode(
            () -> {
              for (int i = 0; i < TWO_HOURS_AT_100_HZ; i++) {
                tape.add(0, 0, 0, 0, 9.81, 0);
              }
            })
        .doesNotThrowAnyException();
  }
}
