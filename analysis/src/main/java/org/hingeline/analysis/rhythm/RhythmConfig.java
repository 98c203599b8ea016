package org.hingeline.analysis.rhythm;

/**
 * Limits of lumbopelvic rhythm.
 *
 * @param excursionMinDeg smallest movement that is put into a denominator
 * @param onsetShare share of its own excursion at which a segment has set off
 * @param departureDeg how far lumbar flexion leaves its start before it no longer counts as kept
 * @param departureS how long it must stay away
 * @param gapMaxS longest gap in a phase whose course is still read
 */
public record RhythmConfig(
    double excursionMinDeg,
    double onsetShare,
    double departureDeg,
    double departureS,
    double gapMaxS) {

  /** 5°; a tenth; 10° for 200 ms; 300 ms. */
  public static RhythmConfig defaults() {
    return new RhythmConfig(5, 0.1, 10, 0.2, 0.3);
  }
}
