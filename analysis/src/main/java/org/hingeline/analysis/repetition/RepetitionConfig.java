package org.hingeline.analysis.repetition;

/**
 * When an excursion of the driver angle is a repetition. Shares are of the expected depth.
 *
 * @param bottomShare depth from which the bottom region begins
 * @param topShare depth below which the top region begins
 * @param amplitudeShare smallest amplitude of a repetition
 * @param amplitudeMinDeg smallest amplitude of a repetition, absolutely
 * @param surveyedAmplitudeMinDeg the same where the whole recording has shown how deep repetitions
 *     are
 * @param durationMinS shortest excursion that is a repetition
 * @param refractoryS shortest time from one repetition to the next excursion
 * @param firstDepthShare expected depth of the first repetition, of the person's free bend
 * @param firstDepthDeg the same without a free bend
 * @param aloneAmplitudeShare smallest amplitude of the first repetition with a single sensor, of
 *     the person's free bend
 * @param incompleteShare depth from which an abandoned excursion is worth a record
 * @param attemptShare how far an attempt from the floor comes up, of the depth, to be worth one
 * @param attemptMinDeg the same absolutely; a lifter settling at the bar moves less
 * @param standingThighDeg how far the thigh may be from standing at the top
 * @param seatedS a squat that rests longer than this at its bottom sits
 * @param settleS how long the rest of the body may take to stand after the driver is back
 * @param idleS time at the top after which a set has ended
 */
public record RepetitionConfig(
    double bottomShare,
    double topShare,
    double amplitudeShare,
    double amplitudeMinDeg,
    double surveyedAmplitudeMinDeg,
    double durationMinS,
    double refractoryS,
    double firstDepthShare,
    double firstDepthDeg,
    double aloneAmplitudeShare,
    double incompleteShare,
    double attemptShare,
    double attemptMinDeg,
    double standingThighDeg,
    double seatedS,
    double settleS,
    double idleS) {

  /** The project's choice. */
  public static RepetitionConfig defaults() {
    return new RepetitionConfig(
        0.60, 0.25, 0.50, 20, 12, 0.6, 0.2, 0.60, 45, 0.45, 0.30, 0.25, 15, 25, 6, 1.0, 6);
  }

  /** The same for a set that lasts as long as its recording. */
  public RepetitionConfig endless() {
    return new RepetitionConfig(
        bottomShare,
        topShare,
        amplitudeShare,
        amplitudeMinDeg,
        surveyedAmplitudeMinDeg,
        durationMinS,
        refractoryS,
        firstDepthShare,
        firstDepthDeg,
        aloneAmplitudeShare,
        incompleteShare,
        attemptShare,
        attemptMinDeg,
        standingThighDeg,
        seatedS,
        settleS,
        Double.POSITIVE_INFINITY);
  }
}
