package org.hingeline.analysis.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.rhythm.RelativePhase;
import org.junit.jupiter.api.Test;

/** Spread and drift of sets whose values are written down. */
class SetConsistencyTest {
  private static final double NONE = Double.NaN;

  private final SetConsistency set = new SetConsistency();

  @Test
  void theSpreadIsTheStandardDeviationOverTheSet() {
    // 2, 4, 4, 4, 5, 5, 7, 9 about 5: the sum of squares is 32, so √(32/7).
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    for (int i = 0; i < values.length; i++) {
      double top = i == values.length - 1 ? NONE : 1 + 0.1 * i;
      set.add(repetition(i + 1, values[i], 60, new Tempo(values[i], 0.5, 1, top)), null);
    }
    Consistency consistency = set.result();
    assertThat(consistency.depthSdDeg()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
    assertThat(consistency.eccentricSdS()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
    assertThat(consistency.bottomPauseSdS()).isZero();
    assertThat(consistency.concentricSdS()).isZero();
    // 1.0 … 1.6 in seven steps; the last pause at the top has no end.
    assertThat(consistency.topPauseSdS()).isCloseTo(0.1 * Math.sqrt(28.0 / 6), within(1e-12));
    assertThat(consistency.peakRelativeLumbarSdPercent()).isZero();
    assertThat(consistency.lumbarDriftPercentPerRep()).isCloseTo(0, within(1e-12));
    assertThat(consistency.deviationPhaseDeg()).isNaN();
  }

  @Test
  void theDriftIsTheSlopeOfPeakRelativeLumbarFlexionARepetition() {
    double[] noise = {1, -1, 0, -1, 1};
    for (int i = 0; i < noise.length; i++) {
      set.add(repetition(i + 1, 60, 40 + 2.5 * i + noise[i], new Tempo(2, 0, 1, 1)), null);
    }
    // The noise is symmetric about the middle and so has no slope of its own.
    assertThat(set.result().lumbarDriftPercentPerRep()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void twoRepetitionsAreNoSpread() {
    set.add(repetition(1, 50, 40, new Tempo(2, 0, 1, 1)), null);
    set.add(repetition(2, 70, 60, new Tempo(3, 0, 1, 1)), null);
    assertThat(set.result()).isEqualTo(Consistency.UNKNOWN);
  }

  @Test
  void whatWasMeasuredInTwoRepetitionsOnlyHasNoSpread() {
    for (int i = 1; i <= 5; i++) {
      double lumbar = i <= 2 ? 50 : NONE;
      set.add(repetition(i, 50 + i, lumbar, new Tempo(2, 0, 1, 1)), null);
    }
    assertThat(set.result().peakRelativeLumbarSdPercent()).isNaN();
    assertThat(set.result().lumbarDriftPercentPerRep()).isNaN();
    assertThat(set.result().depthSdDeg()).isCloseTo(Math.sqrt(2.5), within(1e-12));
  }

  @Test
  void theDeviationPhaseIsKnownWhereThePhasesAre() {
    for (int i = 0; i < 3; i++) {
      double[] phase = new double[RelativePhase.POINTS];
      Arrays.fill(phase, 10 + 3 * i);
      set.add(repetition(i + 1, 60, 40, new Tempo(2, 0, 1, 1)), phase);
    }
    assertThat(set.result().deviationPhaseDeg()).isCloseTo(3, within(1e-9));
  }

  private static Repetition repetition(int number, double depth, double lumbar, Tempo tempo) {
    return new Repetition(
        1,
        number,
        Repetition.Status.COUNTED,
        true,
        Exercise.HINGE,
        Layout.THREE,
        0,
        1,
        tempo,
        new Technique(
            TechniqueClass.MIXED,
            "",
            NONE,
            NONE,
            NONE,
            lumbar,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            AngleUncertainty.UNKNOWN),
        Rhythm.UNKNOWN,
        new MovementQuality(depth, NONE, NONE, NONE, NONE, NONE),
        new DataQuality(0, 0, Double.NaN, 0, false));
  }
}
