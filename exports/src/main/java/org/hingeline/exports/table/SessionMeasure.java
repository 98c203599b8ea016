package org.hingeline.exports.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hingeline.analysis.Repetition;

/** One number of all counted repetitions of an exercise in a session. */
public record SessionMeasure(String name, String meaning, Value value) {

  /** How it is found. */
  @FunctionalInterface
  interface Value {

    /**
     * The value, {@code NaN} where nothing was measured.
     *
     * @param reps counted repetitions of the session
     * @param earlier counted repetitions of all earlier sessions in the table, same patient and
     *     exercise
     */
    double of(List<Repetition> reps, int earlier);
  }

  private static final List<SessionMeasure> DOSE =
      List.of(
          new SessionMeasure(
              "reps", "counted repetitions in the session", (reps, n) -> reps.size()),
          new SessionMeasure(
              "reps_total",
              "counted repetitions up to and with the session, in the exported period",
              (reps, n) -> n + reps.size()),
          new SessionMeasure(
              "tension_s",
              "time under tension: lowering, pause at the bottom and rising, summed",
              (reps, n) -> reps.stream().mapToDouble(SessionMeasure::tensionS).sum()));

  /** The measure with this name: one of the dose, or the mean of a number of the repetitions. */
  public static Optional<SessionMeasure> named(String name) {
    return all().stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  /** Every measure. */
  public static List<SessionMeasure> all() {
    List<SessionMeasure> all = new java.util.ArrayList<>(DOSE);
    for (RepMeasure measure : RepMeasure.ALL) {
      all.add(
          new SessionMeasure(
              measure.name(),
              "mean over repetitions; "
                  + measure.meaning().substring(0, 1).toLowerCase(Locale.ROOT)
                  + measure.meaning().substring(1),
              (reps, n) -> mean(reps, measure)));
    }
    return all;
  }

  private static double mean(List<Repetition> reps, RepMeasure measure) {
    return reps.stream()
        .mapToDouble(measure::of)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private static double tensionS(Repetition rep) {
    double[] phases = {
      rep.tempo().eccentricS(), rep.tempo().bottomPauseS(), rep.tempo().concentricS()
    };
    return Arrays.stream(phases).filter(Double::isFinite).sum();
  }
}
