package org.hingeline.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RampTest {
  private static final Ramp QUICK = new Ramp(1_000_000_000L, 2, 10, 70);
  private static final Ramp SLOW = new Ramp(1_000_000_000L, 6, 10, 70);

  @Test
  void startsAndEndsAtRestAndPassesTheMiddleHalfWay() {
    for (Ramp ramp : new Ramp[] {QUICK, SLOW}) {
      long middle = ramp.startNs() + Math.round(ramp.durationS() * 0.5e9);
      assertThat(ramp.at(ramp.startNs())).isEqualTo(10);
      assertThat(ramp.at(middle)).isCloseTo(40, within(1e-9));
      assertThat(ramp.at(ramp.endNs())).isCloseTo(70, within(1e-9));
      assertThat(ramp.speedAt(ramp.startNs())).isZero();
      assertThat(ramp.speedAt(ramp.endNs())).isZero();
      assertThat(ramp.at(ramp.endNs() + 5)).isEqualTo(70);
    }
  }

  @Test
  void aMinimumJerkMovementPeaksAtFifteenEighthsOfItsMeanSpeed() {
    assertThat(QUICK.speedAt(2_000_000_000L)).isCloseTo(1.875 * 60 / 2, within(1e-9));
  }

  @Test
  void aSlowMovementHoldsOneSpeedBetweenItsBlends() {
    double even = 60 / (6 - Ramp.BLEND_S);
    assertThat(SLOW.speedAt(2_000_000_000L)).isCloseTo(even, within(1e-9));
    assertThat(SLOW.speedAt(5_500_000_000L)).isCloseTo(even, within(1e-9));
  }

  @Test
  void speedIsTheDerivativeOfPlaceAndItsOwnDerivativeHasNoStep() {
    for (Ramp ramp : new Ramp[] {QUICK, SLOW}) {
      double lastAcceleration = 0;
      for (long t = ramp.startNs(); t <= ramp.endNs(); t += 1_000_000L) {
        double difference = (ramp.at(t + 500_000) - ramp.at(t - 500_000)) / 1e-3;
        assertThat(ramp.speedAt(t)).isCloseTo(difference, within(1e-2));
        double acceleration = (ramp.speedAt(t + 500_000) - ramp.speedAt(t - 500_000)) / 1e-3;
        assertThat(acceleration).isCloseTo(lastAcceleration, within(1.5));
        lastAcceleration = acceleration;
      }
    }
  }
}
