package org.hingeline.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountingTest {

  @Test
  void theRightIsForwardCrossUp() {
    // The axes of a segment itself: x forward, y up, z to the right.
    assertThat(Mounting.of("+y/+x").orElseThrow().right()).containsExactly(0, 0, 1);
    assertThat(Mounting.of("y/-x").orElseThrow().right()).containsExactly(0, 0, -1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x/x", "+x/-x", "up/forward", "x/y/z", "xx/y"})
  void anythingElseIsRefused(String text) {
    assertThat(Mounting.of(text)).isEmpty();
  }
}
