package org.hingeline.storage.history;

import java.util.List;
import java.util.Map;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.change.Change;

/**
 * One exercise, measured with one layout, over the sessions of a period. Other layouts measure on
 * other scales and are trends of their own.
 *
 * @param sessions of the period, oldest first
 * @param changes of the measures of the layout, from the first sessions of the whole history to the
 *     latest of the period; empty where several persons are looked at together
 */
public record Trend(
    Exercise exercise,
    Layout layout,
    List<ExerciseSession> sessions,
    Map<Measure, Change> changes) {}
