package org.hingeline.storage.history;

import java.util.Map;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.storage.SessionMode;

/**
 * The counted repetitions of one exercise and one layout in a session.
 *
 * @param id of the session
 * @param personId who trained; {@code null} when nobody was chosen
 * @param startedAtMs wall clock, milliseconds since 1970 UTC
 * @param mode where its samples came from
 * @param layout as the repetitions were measured
 * @param sets sets with counted repetitions
 * @param reps counted repetitions
 * @param measures what the layout can measure
 */
public record ExerciseSession(
    String id,
    String personId,
    long startedAtMs,
    SessionMode mode,
    Exercise exercise,
    Layout layout,
    int sets,
    int reps,
    Map<Measure, Spread> measures) {}
