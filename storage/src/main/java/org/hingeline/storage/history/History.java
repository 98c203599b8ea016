package org.hingeline.storage.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.change.Change;

/**
 * The sessions of a period, together.
 *
 * @param sessions of the period, also those without a counted repetition
 * @param people who trained in them, counted; sessions of nobody are one more
 * @param trends by exercise, then layout; those with a session in the period
 */
public record History(int sessions, int people, List<Trend> trends) {

  private record Scale(Exercise exercise, Layout layout) {}

  /**
   * Puts a history together.
   *
   * @param sessions of the period, counted
   * @param upToTheEnd every session before the end of the period, oldest first
   * @param fromMs begin of the period, milliseconds since 1970 UTC
   * @param lumbarFlexionMaxDeg of the latest calibration that has it, else NaN
   */
  public static History of(
      int sessions, List<ExerciseSession> upToTheEnd, long fromMs, double lumbarFlexionMaxDeg) {
    int people =
        (int) upToTheEnd.stream().map(s -> Objects.toString(s.personId(), "")).distinct().count();
    Map<Scale, List<ExerciseSession>> scales =
        upToTheEnd.stream()
            .collect(
                groupingBy(
                    session -> new Scale(session.exercise(), session.layout()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Scale::exercise).thenComparing(Scale::layout)),
                    toList()));
    List<Trend> trends = new ArrayList<>();
    scales.forEach(
        (scale, all) -> {
          List<ExerciseSession> shown =
              all.stream().filter(session -> session.startedAtMs() >= fromMs).toList();
          if (!shown.isEmpty()) {
            trends.add(
                new Trend(
                    scale.exercise(),
                    scale.layout(),
                    shown,
                    people > 1 ? Map.of() : changes(scale.layout(), all, lumbarFlexionMaxDeg)));
          }
        });
    return new History(sessions, people, trends);
  }

  private static Map<Measure, Change> changes(
      Layout layout, List<ExerciseSession> all, double lumbarFlexionMaxDeg) {
    return Measure.of(layout).stream()
        .collect(
            toMap(
                measure -> measure,
                measure ->
                    Change.of(
                        all.stream().mapToDouble(s -> s.measures().get(measure).mean()).toArray(),
                        measure.limit(lumbarFlexionMaxDeg))));
  }
}
