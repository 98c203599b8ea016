package org.hingeline.analysis;

import java.util.Locale;

/**
 * Something worth a calm line: it happened at a moment, has a kind that programs go by and words
 * that people read.
 */
public sealed interface Notice {

  /** When it happened. */
  long timeNs();

  /** Its kind in files and stores: {@code hesitation}, {@code sensor_moved}. */
  String kind();

  /** What happened, in words for the person. */
  String words();

  /**
   * The driver stopped on its way, away from both ends of the movement.
   *
   * @param timeNs begin of the stop
   * @param set number of the set
   * @param repetition number of the repetition
   * @param phase {@link Phase#ECCENTRIC} or {@link Phase#CONCENTRIC}
   * @param durationS how long it lasted, seconds
   * @param depthShare where: 0 = top, 1 = deepest point of this repetition
   */
  record Hesitation(
      long timeNs, int set, int repetition, Phase phase, double durationS, double depthShare)
      implements Notice {
    @Override
    public String kind() {
      return "hesitation";
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "repetition %d of set %d: a stop of %.1f s on the way %s, at %.0f %% of its depth",
          repetition,
          set,
          durationS,
          phase == Phase.ECCENTRIC ? "down" : "up",
          100 * depthShare);
    }
  }

  /**
   * A sensor seems to have moved on the body since the calibration. Angles are not corrected; they
   * are provisional until the next calibration.
   *
   * @param timeNs when it was noticed
   * @param segment which sensor
   * @param changeDeg by how much its vertical in standing has changed, degrees
   */
  record SensorMoved(long timeNs, Segment segment, double changeDeg) implements Notice {
    @Override
    public String kind() {
      return "sensor_moved";
    }

    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "the sensor on your %s seems to have moved by about %.0f°; calibrate again when you can",
          segment.label(),
          changeDeg);
    }
  }
}
