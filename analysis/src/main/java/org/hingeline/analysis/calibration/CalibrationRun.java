package org.hingeline.analysis.calibration;

import java.util.EnumMap;
import java.util.Map;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;

/** What every sensor did in each step of one calibration. */
final class CalibrationRun {
  private static final StepTrack NOTHING = new StepTrack();

  private final Map<CalibrationStep, StepTrack[]> tracks = new EnumMap<>(CalibrationStep.class);
  private CalibrationStep step;
  private boolean seated;

  void begin(CalibrationStep next) {
    step = next;
    StepTrack[] fresh = new StepTrack[Segment.COUNT];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = new StepTrack();
    }
    tracks.put(next, fresh);
  }

  CalibrationStep step() {
    return step;
  }

  boolean has(CalibrationStep wanted) {
    return tracks.containsKey(wanted);
  }

  /** Whether the person sat while they were to stand, as the movement afterwards shows. */
  boolean seated() {
    return seated;
  }

  void seated(boolean value) {
    seated = value;
  }

  /**
   * How the person stood: at the begin or, of a calibration whose begin was not heard, at the end,
   * once they had arrived there.
   */
  StepTrack standing(Segment segment) {
    return beginHeard()
        ? track(CalibrationStep.STILL, segment)
        : track(CalibrationStep.UPRIGHT, segment).laterHalf();
  }

  /** Whether it began with standing still. */
  boolean beginHeard() {
    return has(CalibrationStep.STILL);
  }

  /** Where the running step keeps what this sensor does. */
  StepTrack track(int segment) {
    return tracks.get(step)[segment];
  }

  /** The track of a step; empty when the step was left out or the sensor was not worn. */
  StepTrack track(CalibrationStep wanted, Segment segment) {
    StepTrack[] all = tracks.get(wanted);
    return all == null ? NOTHING : all[segment.ordinal()];
  }
}
