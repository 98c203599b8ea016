package org.hingeline.analysis;

/**
 * Durations of the four phases of a repetition, in seconds; {@code NaN} where a phase was not
 * measured (a dropped bar has no eccentric; the pause at the top ends only with the next
 * repetition).
 */
public record Tempo(double eccentricS, double bottomPauseS, double concentricS, double topPauseS) {}
