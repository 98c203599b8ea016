package org.hingeline.ingest.wearable;

import org.hingeline.analysis.Exercise;

/**
 * A lift as it was performed, in the times of the script.
 *
 * @param set number of its set, from 1
 * @param startNs begin of its first movement
 * @param endNs end of its last movement
 * @param turnNs a moment at its turning point: the bottom, for a floor start the top
 */
record Performed(int set, Exercise exercise, Lift lift, long startNs, long turnNs, long endNs) {}
