package org.hingeline.storage;

import java.util.List;
import org.hingeline.analysis.Repetition;

/**
 * One analysis of a session.
 *
 * @param number 0 as recorded, then in order of making
 * @param madeAtMs wall clock, milliseconds since 1970 UTC
 * @param configurationJson everything that shaped the results, as JSON text
 * @param review whether every instant was seen from both sides
 * @param counted repetitions that count
 * @param incomplete repetitions abandoned
 * @param meanPeakLumbarDeg mean of the peak lumbar flexion of those that count, in degrees; NaN
 *     where none was measured
 */
public record AnalysisRun(
    int number,
    long madeAtMs,
    String softwareVersion,
    String configurationJson,
    boolean review,
    int counted,
    int incomplete,
    double meanPeakLumbarDeg) {

  /** The session as it was recorded. */
  static AnalysisRun recorded(SessionDetail detail) {
    SessionSummary summary = detail.summary();
    return of(
        summary.startedAtMs(),
        summary.softwareVersion(),
        summary.configurationJson(),
        false,
        detail.reps());
  }

  /** A run that has no number yet, from the last report of each repetition. */
  public static AnalysisRun of(
      long madeAtMs,
      String softwareVersion,
      String configurationJson,
      boolean review,
      List<Repetition> repetitions) {
    List<Repetition> counted =
        repetitions.stream().filter(r -> r.status() == Repetition.Status.COUNTED).toList();
    double mean =
        counted.stream()
            .mapToDouble(r -> r.technique().peakLumbarFlexionDeg())
            .filter(deg -> !Double.isNaN(deg))
            .average()
            .orElse(Double.NaN);
    return new AnalysisRun(
        0,
        madeAtMs,
        softwareVersion,
        configurationJson,
        review,
        counted.size(),
        repetitions.size() - counted.size(),
        mean);
  }

  /** The same under a number. */
  public AnalysisRun numbered(int given) {
    return new AnalysisRun(
        given,
        madeAtMs,
        softwareVersion,
        configurationJson,
        review,
        counted,
        incomplete,
        meanPeakLumbarDeg);
  }
}
