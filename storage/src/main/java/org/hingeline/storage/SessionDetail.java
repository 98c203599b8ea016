package org.hingeline.storage;

import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;

/**
 * One session with all its results; the series (angles, samples) are read apart.
 *
 * @param calibrations in order of time; each is a version, none replaces another
 * @param sets by number
 * @param reps by set, start
 * @param cues in order of time
 * @param events in order of recording
 */
public record SessionDetail(
    SessionSummary summary,
    List<CalibrationResult> calibrations,
    List<SetSummary> sets,
    List<Repetition> reps,
    List<Cue> cues,
    List<SessionEvent> events) {}
