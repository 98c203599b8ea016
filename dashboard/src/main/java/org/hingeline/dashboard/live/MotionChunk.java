package org.hingeline.dashboard.live;

import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.JointAngles;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Notice;
import org.hingeline.analysis.RepInProgress;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.SetSummary;

/**
 * What the analysis found in one chunk of samples, in the order of finding.
 *
 * @param session number of the session in this process
 */
public record MotionChunk(int session, List<Finding> findings) {

  /** One result. */
  public sealed interface Finding {}

  /** An instant of the 100 Hz grid. */
  public record Instant(JointAngles angles) implements Finding {}

  /** The repetition under way, at the instant before it. */
  public record Progress(RepInProgress repetition) implements Finding {}

  /** A repetition. */
  public record Rep(Repetition repetition) implements Finding {}

  /** A set. */
  public record Set(SetSummary summary) implements Finding {}

  /** A calibration. */
  public record Calibrated(CalibrationResult result) implements Finding {}

  /** A live cue. */
  public record Cued(Cue cue) implements Finding {}

  /** Something worth a calm line. */
  public record Noticed(Notice notice) implements Finding {}

  /** A marker that was set here, by the guide or on the page. */
  public record Marked(long timeNs, Marker marker) implements Finding {}
}
