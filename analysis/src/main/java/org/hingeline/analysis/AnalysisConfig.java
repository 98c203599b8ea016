package org.hingeline.analysis;

import java.util.Map;
import org.hingeline.analysis.align.AlignConfig;
import org.hingeline.analysis.calibration.CalibrationConfig;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.movement.MovementConfig;
import org.hingeline.analysis.orientation.VqfParameters;
import org.hingeline.analysis.repetition.RepetitionConfig;
import org.hingeline.analysis.rhythm.RhythmConfig;
import org.hingeline.analysis.slip.SlipConfig;
import org.hingeline.analysis.technique.CueConfig;
import org.hingeline.analysis.technique.TechniqueConfig;
import org.hingeline.analysis.tempo.TempoConfig;

/**
 * Every limit and time constant of the analysis, stage by stage.
 *
 * @param review whether the session is stored and its whole may be used at every instant;
 *     quantities that need the whole of a movement are reported then only
 */
public record AnalysisConfig(
    AlignConfig align,
    VqfParameters orientation,
    CalibrationConfig calibration,
    RepetitionConfig repetition,
    TempoConfig tempo,
    TechniqueConfig technique,
    CueConfig cue,
    SlipConfig slip,
    RhythmConfig rhythm,
    MovementConfig movement,
    boolean review) {

  /** The project's choice for every stage, live. */
  public static AnalysisConfig defaults() {
    return new AnalysisConfig(
        AlignConfig.defaults(),
        VqfParameters.worn(),
        CalibrationConfig.defaults(),
        RepetitionConfig.defaults(),
        TempoConfig.defaults(),
        TechniqueConfig.defaults(),
        CueConfig.defaults(),
        SlipConfig.defaults(),
        RhythmConfig.defaults(),
        MovementConfig.defaults(),
        false);
  }

  /** The same with sensors that are declared to sit like this on their segments. */
  public AnalysisConfig mounted(Map<Segment, Mounting> declared) {
    return new AnalysisConfig(
        align,
        orientation,
        calibration.mounted(declared),
        repetition,
        tempo,
        technique,
        cue,
        slip,
        rhythm,
        movement,
        review);
  }

  /** The same with live cues of this kind. */
  public AnalysisConfig cued(CueConfig cues) {
    return new AnalysisConfig(
        align,
        orientation,
        calibration,
        repetition,
        tempo,
        technique,
        cues,
        slip,
        rhythm,
        movement,
        review);
  }

  /** The same for a stored session. */
  public AnalysisConfig forReview() {
    return new AnalysisConfig(
        align,
        orientation,
        calibration,
        repetition,
        tempo,
        technique,
        cue,
        slip,
        rhythm,
        movement,
        true);
  }
}
