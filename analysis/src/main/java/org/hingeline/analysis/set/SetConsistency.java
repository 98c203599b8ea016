package org.hingeline.analysis.set;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.rhythm.RelativePhase;

/** How alike the repetitions of a set are, over those that count and are complete. */
final class SetConsistency {
  private static final int FEWEST = 3;

  private final List<Repetition> repetitions = new ArrayList<>();
  private final List<double[]> relativePhases = new ArrayList<>();

  /**
   * Adds a repetition.
   *
   * @param relativePhase its {@link RelativePhase}, or null
   */
  void add(Repetition repetition, double[] relativePhase) {
    repetitions.add(repetition);
    if (relativePhase != null) {
      relativePhases.add(relativePhase);
    }
  }

  Consistency result() {
    if (repetitions.size() < FEWEST) {
      return Consistency.UNKNOWN;
    }
    return new Consistency(
        deviation(rep -> rep.movement().depthDeg()),
        deviation(rep -> rep.technique().peakRelativeLumbarFlexion()),
        deviation(rep -> rep.tempo().eccentricS()),
        deviation(rep -> rep.tempo().bottomPauseS()),
        deviation(rep -> rep.tempo().concentricS()),
        deviation(rep -> rep.tempo().topPauseS()),
        lumbarDrift(),
        relativePhases.size() < FEWEST ? Double.NaN : RelativePhase.deviation(relativePhases));
  }

  private double deviation(ToDoubleFunction<Repetition> of) {
    SummaryStatistics known = new SummaryStatistics();
    for (Repetition repetition : repetitions) {
      double value = of.applyAsDouble(repetition);
      if (!Double.isNaN(value)) {
        known.addValue(value);
      }
    }
    return known.getN() < FEWEST ? Double.NaN : known.getStandardDeviation();
  }

  private double lumbarDrift() {
    SimpleRegression line = new SimpleRegression();
    for (Repetition repetition : repetitions) {
      double peak = repetition.technique().peakRelativeLumbarFlexion();
      if (!Double.isNaN(peak)) {
        line.addData(repetition.number(), peak);
      }
    }
    return line.getN() < FEWEST ? Double.NaN : line.getSlope();
  }
}
