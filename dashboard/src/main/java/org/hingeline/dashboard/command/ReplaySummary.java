package org.hingeline.dashboard.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.TechniqueClass;

/** What a replay found, in one line. */
final class ReplaySummary {

  private record Key(int set, Repetition.Status status, int number) {}

  private static final double INSTANTS_PER_S = 100;

  private final Map<Key, Repetition> repetitions = new HashMap<>();
  private String calibration = "no calibration";
  private int sets;
  private long instants;

  void addInstant() {
    instants++;
  }

  void add(CalibrationResult result) {
    calibration = "calibration " + result.quality().name().toLowerCase(Locale.ROOT);
  }

  void add(SetSummary set) {
    sets = Math.max(sets, set.number());
  }

  void add(Repetition repetition) {
    repetitions.put(
        new Key(repetition.set(), repetition.status(), repetition.number()), repetition);
  }

  String text() {
    Map<TechniqueClass, Integer> classes = new EnumMap<>(TechniqueClass.class);
    int counted = 0;
    for (Repetition repetition : repetitions.values()) {
      if (repetition.status() == Repetition.Status.COUNTED) {
        counted++;
        classes.merge(repetition.technique().verdict(), 1, Integer::sum);
      }
    }
    String verdicts =
        classes.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", " (", ")"));
    return String.format(
        "%.1f s, %s, %d %s, %d %s counted%s, %d incomplete",
        instants / INSTANTS_PER_S,
        calibration,
        sets,
        sets == 1 ? "set" : "sets",
        counted,
        counted == 1 ? "rep" : "reps",
        counted == 0 ? "" : verdicts,
        repetitions.size() - counted);
  }
}
