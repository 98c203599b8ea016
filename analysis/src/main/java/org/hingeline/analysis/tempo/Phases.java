package org.hingeline.analysis.tempo;

import java.util.List;
import org.hingeline.analysis.Phase;

/**
 * Where the phases of an excursion lie, as positions in the history with fractions; {@code NaN}
 * where a phase has not begun or ended yet.
 *
 * @param eccentricStart begin of lowering
 * @param eccentricEnd end of lowering
 * @param concentricStart begin of rising
 * @param concentricEnd end of rising
 * @param stops stops of 120 ms or more within a phase, away from its extremes
 */
public record Phases(
    double eccentricStart,
    double eccentricEnd,
    double concentricStart,
    double concentricEnd,
    List<Stop> stops) {

  /** Phases without a stop. */
  public Phases(
      double eccentricStart, double eccentricEnd, double concentricStart, double concentricEnd) {
    this(eccentricStart, eccentricEnd, concentricStart, concentricEnd, List.of());
  }

  /**
   * A stop on the way.
   *
   * @param phase the phase it interrupts
   * @param start first position at rest
   * @param end position after the last at rest
   * @param depthShare where: 0 = top, 1 = deepest point
   */
  public record Stop(Phase phase, long start, long end, double depthShare) {}

  /** The same way down with another way up. */
  public Phases withConcentric(double start, double end) {
    return new Phases(eccentricStart, eccentricEnd, start, end, stops(Phase.ECCENTRIC));
  }

  /** The stops within one of the two phases. */
  public List<Stop> stops(Phase phase) {
    return stops.stream().filter(stop -> stop.phase() == phase).toList();
  }
}
