package org.hingeline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three sensors on bad radio, one truth: how far apart the same moment lands on the host. */
class ClockAlignmentTest {

  @Test
  void threeSensorsStayWithinFiveMillisecondsWhateverTheRadioAndTheDevicesDo() {
    for (long seed = 1; seed <= 10; seed++) {
      ClockAlignment session = ClockAlignment.measure(seed);
      assertThat(session.restarts()).as("seed %s", seed).isEqualTo(1);
      assertThat(session.percentile95Ms()).as("seed %s", seed).isLessThanOrEqualTo(5);
      assertThat(session.percentile95AfterRebootMs()).as("seed %s", seed).isLessThanOrEqualTo(5);
    }
  }
}
