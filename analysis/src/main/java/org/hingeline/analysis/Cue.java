package org.hingeline.analysis;

/**
 * A live hint during a repetition: the lumbar share left the target for the dwell time.
 *
 * @param timeNs when
 * @param set number of the set
 * @param repetition number of the repetition it belongs to
 * @param relativeLumbarFlexion percent of the person's largest lumbar flexion at that moment
 */
public record Cue(long timeNs, int set, int repetition, double relativeLumbarFlexion) {}
