package org.hingeline.storage.records;

import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;
import org.hingeline.storage.SessionEvent;

/**
 * Results of one session to be written together, in the order in which they came. Each has a key of
 * its own, so that writing a batch twice leaves what writing it once leaves.
 */
public final class RecordBatch {

  record NumberedCalibration(int version, CalibrationResult calibration) {}

  record NumberedCue(int number, Cue cue) {}

  final List<Repetition> repetitions = new ArrayList<>();
  final List<SetSummary> sets = new ArrayList<>();
  final List<NumberedCalibration> calibrations = new ArrayList<>();
  final List<NumberedCue> cues = new ArrayList<>();
  final List<SessionEvent> events = new ArrayList<>();
  Layout layout;

  /** Replaces an earlier report of the same set, status and number. */
  public void add(Repetition repetition) {
    repetitions.add(repetition);
  }

  /** Replaces an earlier report of the same number. */
  public void add(SetSummary set) {
    sets.add(set);
  }

  /** Adds a version; a version that is known already stays as it is. */
  public void add(int version, CalibrationResult calibration) {
    calibrations.add(new NumberedCalibration(version, calibration));
  }

  /** Adds a cue by its number in the session. */
  public void add(int number, Cue cue) {
    cues.add(new NumberedCue(number, cue));
  }

  /** Adds an event by its number in the session. */
  public void add(SessionEvent event) {
    events.add(event);
  }

  /** The layout of the session from here on. */
  public void layout(Layout layout) {
    this.layout = layout;
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return repetitions.isEmpty()
        && sets.isEmpty()
        && calibrations.isEmpty()
        && cues.isEmpty()
        && events.isEmpty()
        && layout == null;
  }
}
