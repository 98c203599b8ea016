package org.hingeline.storage.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hingeline.analysis.change.Difference;

/**
 * An exercise that was done in two sessions with the same sensors.
 *
 * @param differences of the measures of the layout but the number of repetitions, from the earlier
 *     session to the later
 */
public record Comparison(
    ExerciseSession earlier, ExerciseSession later, Map<Measure, Difference> differences) {

  /**
   * Compares what two sessions have in common; empty where that is nothing.
   *
   * @param lumbarFlexionMaxDeg of the latest calibration that has it, else NaN
   */
  public static List<Comparison> of(
      List<ExerciseSession> earlier, List<ExerciseSession> later, double lumbarFlexionMaxDeg) {
    List<Comparison> all = new ArrayList<>();
    for (ExerciseSession one : earlier) {
      for (ExerciseSession other : later) {
        if (one.exercise() == other.exercise() && one.layout() == other.layout()) {
          all.add(new Comparison(one, other, differences(one, other, lumbarFlexionMaxDeg)));
        }
      }
    }
    return all;
  }

  private static Map<Measure, Difference> differences(
      ExerciseSession earlier, ExerciseSession later, double lumbarFlexionMaxDeg) {
    Map<Measure, Difference> differences = new LinkedHashMap<>();
    for (Measure measure : Measure.of(earlier.layout())) {
      if (measure.source() != Measure.Source.COUNT) {
        differences.put(
            measure,
            Difference.of(
                earlier.measures().get(measure).mean(),
                later.measures().get(measure).mean(),
                measure.limit(lumbarFlexionMaxDeg)));
      }
    }
    return differences;
  }
}
