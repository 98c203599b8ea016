package org.hingeline.analysis.tempo;

/**
 * Where the phases of an excursion lie, as positions in the history with fractions; {@code NaN}
 * where a phase has not begun or ended yet.
 *
 * @param eccentricStart begin of lowering
 * @param eccentricEnd end of lowering
 * @param concentricStart begin of rising
 * @param concentricEnd end of rising
 * @param hesitations stops of 120 ms or more within a phase, away from its extremes
 */
public record Phases(
    double eccentricStart,
    double eccentricEnd,
    double concentricStart,
    double concentricEnd,
    int hesitations) {}
