package org.hingeline.analysis;

/**
 * What is known of the repetition that is under way, for the page.
 *
 * @param timeNs now
 * @param set number of the set, from 1
 * @param number number this repetition will have
 * @param phase where it is
 * @param phaseS seconds in this phase so far
 * @param depthFraction driver angle over the expected depth; 1 = as deep as usual
 * @param hipShare share of the hips in the excursion so far, 0–1; {@code NaN} when not measurable
 */
public record RepInProgress(
    long timeNs,
    int set,
    int number,
    Phase phase,
    double phaseS,
    double depthFraction,
    double hipShare) {}
