package org.hingeline.dashboard.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.Tempo;
import org.hingeline.analysis.calibration.Mounting;
import org.hingeline.analysis.technique.CueConfig.Fading;
import org.hingeline.ingest.ble.BleStack;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.storage.DiskLimits;
import org.hingeline.storage.series.influx.InfluxConfig;

/**
 * Everything that can be set, checked. See {@code hingeline.yaml} for what each means.
 *
 * @param port port of the pages on 127.0.0.1; 0 for any free one
 * @param dataFolder folder of the sessions
 * @param influx server for samples and angles; empty to keep them in the data folder
 * @param keeping how long and down to how little room everything is kept
 * @param serialPorts ports with sensors
 * @param bluetooth whether and how Bluetooth is used
 * @param replayFiles recordings to play as if their sensors were connected
 * @param sessionSilence silence after which a session is closed
 * @param goOnWithin how long after an interruption a session may go on; zero for never
 * @param patient number of whoever trains; empty for nobody in particular
 * @param frameRateHz messages a second to the live page
 * @param cuesFelt whether sensors with a motor vibrate at a live cue
 * @param calibrationS seconds of each calibration step
 * @param motion what the analysis heeds
 * @param target what the training aims at
 * @param log what is logged, and where
 */
public record Settings(
    int port,
    Path dataFolder,
    Optional<InfluxConfig> influx,
    Keeping keeping,
    List<SerialSource> serialPorts,
    Bluetooth bluetooth,
    List<Path> replayFiles,
    Duration sessionSilence,
    Duration goOnWithin,
    OptionalInt patient,
    int frameRateHz,
    boolean cuesFelt,
    Map<CalibrationStep, Double> calibrationS,
    Motion motion,
    Target target,
    Log log) {

  /**
   * Sensors over Bluetooth LE.
   *
   * @param all whether all are taken that are near
   * @param sensors addresses of sensors that are taken, and what is known of each
   * @param library empty for the one that suits the computer
   */
  public record Bluetooth(boolean all, Map<String, LinkHint> sensors, Optional<BleStack> library) {
    /** Whether Bluetooth is used at all. */
    public boolean used() {
      return all || !sensors.isEmpty();
    }
  }

  /**
   * How long and down to how little room everything is kept.
   *
   * @param rawDays days that raw samples are kept; empty for ever
   * @param disk how much room on the disk is little
   */
  public record Keeping(OptionalInt rawDays, DiskLimits disk) {}

  /** The analysis as it is set; live cues begin where today's target ends. */
  public AnalysisConfig analysis() {
    AnalysisConfig usual = AnalysisConfig.defaults();
    return usual
        .mounted(motion.mounting())
        .cued(usual.cue().above(target.relativeLumbarMaxPercent()).fading(motion.cueFading()));
  }

  /**
   * What the analysis heeds.
   *
   * @param mounting how sensors are declared to sit; empty where any way is right
   * @param cueFading how live cues fade over the sets of each exercise
   */
  public record Motion(Map<Segment, Mounting> mounting, Map<Exercise, Fading> cueFading) {}

  /**
   * What the training aims at.
   *
   * @param relativeLumbarMaxPercent peak lumbar flexion in percent of the person's own largest
   * @param hipHingeIndexMin least hip-hinge index; {@code NaN} for none
   * @param tempo seconds of the four phases, for each exercise
   */
  public record Target(
      double relativeLumbarMaxPercent, double hipHingeIndexMin, Map<Exercise, Tempo> tempo) {}

  /**
   * The log.
   *
   * @param file its file
   * @param level {@code error}, {@code warn}, {@code info} or {@code debug}
   */
  public record Log(Path file, String level) {}
}
