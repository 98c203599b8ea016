package org.hingeline.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The low-pass of the timing: −3 dB at its cut-off, nothing shifted. */
class ZeroPhaseTest {
  private static final int N = 1000;

  @ParameterizedTest
  @CsvSource({"6, 0.01", "6, 0.005", "3, 0.01"})
  void halvesThePowerAtTheCutOff(double cutoffHz, double periodS) {
    double gain = gain(cutoffHz, periodS, cutoffHz);
    assertThat(20 * Math.log10(gain)).isCloseTo(10 * Math.log10(0.5), within(0.15));
  }

  @Test
  void leavesSlowMovementAndStopsTremor() {
    assertThat(gain(6, 0.01, 1)).isCloseTo(1, within(0.005));
    assertThat(gain(6, 0.01, 25)).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 6})
  void shiftsNothing(double frequencyHz) {
    double[] values = sine(frequencyHz, 0.01);
    new ZeroPhase(6, 0.01).filter(values, N);
    double inPhase = 0;
    double quadrature = 0;
    for (int i = 300; i < 700; i++) {
      double angle = 2 * Math.PI * frequencyHz * i * 0.01;
      inPhase += values[i] * Math.sin(angle);
      quadrature += values[i] * Math.cos(angle);
    }
    assertThat(Math.atan2(quadrature, inPhase) / (2 * Math.PI * frequencyHz))
        .as("seconds")
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void aSymmetricPulseStaysSymmetric() {
    double[] values = new double[201];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(-Math.pow((i - 100) / 8.0, 2));
    }
    new ZeroPhase(6, 0.01).filter(values, values.length);
    for (int i = 0; i < 100; i++) {
      assertThat(values[i]).isCloseTo(values[200 - i], within(1e-9));
    }
  }

  @Test
  void keepsLevelAndSlopeUpToTheEnds() {
    double[] values = new double[N];
    for (int i = 0; i < N; i++) {
      values[i] = 12 + 0.3 * i;
    }
    new ZeroPhase(6, 0.01).filter(values, N);
    for (int i = 0; i < N; i++) {
      assertThat(values[i]).isCloseTo(12 + 0.3 * i, within(0.02));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5})
  void aFewValuesAreEnough(int n) {
    double[] values = {7, 7, 7, 7, 7};
    new ZeroPhase(6, 0.01).filter(values, n);
    assertThat(values).containsExactly(new double[] {7, 7, 7, 7, 7}, within(1e-9));
  }

  private static double gain(double cutoffHz, double periodS, double frequencyHz) {
    double[] values = sine(frequencyHz, periodS);
    new ZeroPhase(cutoffHz, periodS).filter(values, N);
    double before = 0;
    double after = 0;
    double[] original = sine(frequencyHz, periodS);
    for (int i = 200; i < 800; i++) {
      before += original[i] * original[i];
      after += values[i] * values[i];
    }
    return Math.sqrt(after / before);
  }

  private static double[] sine(double frequencyHz, double periodS) {
    double[] values = new double[N];
    for (int i = 0; i < N; i++) {
      values[i] = Math.sin(2 * Math.PI * frequencyHz * i * periodS);
    }
    return values;
  }
}
