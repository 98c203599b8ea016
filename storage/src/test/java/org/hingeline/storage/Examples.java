package org.hingeline.storage;

import java.util.List;
import org.hingeline.analysis.AngleUncertainty;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Consistency;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.MovementQuality;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Rhythm;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;

/** Records of every kind, and streams whose every value follows from its index. */
public final class Examples {

  public static final long STARTED_AT_MS = 1_790_000_000_000L;

  private static final Segment[] WORN = {Segment.TRUNK, Segment.PELVIS, Segment.THIGH};

  private Examples() {}

  /** An id as a session gets it that starts at this time. */
  public static String id(long startedAtMs) {
    return new SessionIds().next(startedAtMs);
  }

  public static SessionStart start(long startedAtMs) {
    return new SessionStart(
        null, startedAtMs, SessionMode.LIVE, Layout.THREE, "0.1.0", "{\"port\":8080}");
  }

  public static Repetition repetition(int set, int number, boolean complete, double topPauseS) {
    return new Repetition(
        set,
        number,
        Repetition.Status.COUNTED,
        complete,
        Exercise.HINGE,
        Layout.THREE,
        number * 4_000_000_000L,
        number * 4_000_000_000L + 3_500_000_000L,
        new Tempo(2.1, 0.4, 1.0, topPauseS),
        new Technique(
            TechniqueClass.HINGE,
            "the hips gave 0.81 of the bend, 0.10 more than the free bend",
            0.81,
            0.2,
            12.5,
            26.0,
            58.25,
            47.5,
            61.0,
            57.5,
            Double.NaN,
            new AngleUncertainty(1.5, 2.25, 5.5, 2.5, 0.03)),
        new Rhythm(0.2, 0.22, 0.3, 0.25, Double.NaN, 76.5, 75.25, -0.08, 44.5, Double.NaN),
        new MovementQuality(60.5, -1.6, -1.75, 55.5, 90.25, 310.5),
        new DataQuality(0.5, 20, 3.5, 1.25, false));
  }

  public static SetSummary set(int number, long endNs, int counted) {
    return new SetSummary(
        number,
        Exercise.HINGE,
        1_000_000_000L,
        endNs,
        counted,
        0,
        endNs < 0 ? SetSummary.EndedBy.RUNNING : SetSummary.EndedBy.MARKER,
        endNs < 0
            ? Consistency.UNKNOWN
            : new Consistency(1.5, 3.25, 0.2, 0.1, 0.15, Double.NaN, 0.75, Double.NaN));
  }

  public static CalibrationResult calibration(long timeNs) {
    return new CalibrationResult(
        timeNs,
        Layout.THREE,
        true,
        SensorCalibration.Quality.WARN,
        List.of("moved a little while still", "axis explains 88 % of the rotation"),
        List.of(
            new SensorCalibration(
                Segment.TRUNK,
                SensorCalibration.Quality.GOOD,
                List.of(),
                List.of(0.0, 1.0, 0.0),
                List.of(0.1, 0.0, 0.995),
                0.4,
                97.5),
            new SensorCalibration(
                Segment.THIGH,
                SensorCalibration.Quality.WARN,
                List.of("axis explains 88 % of the rotation"),
                List.of(0.0, 1.0, 0.0),
                List.of(0.0, 0.0, 1.0),
                1.5,
                Double.NaN)),
        48.5,
        Double.NaN);
  }

  /** The segment of the i-th sample of three interleaved sensors. */
  public static Segment segment(int i) {
    return WORN[i % WORN.length];
  }

  /** Session time of the i-th sample of three sensors at 100 Hz. */
  public static long sampleTimeNs(int i) {
    return (i / WORN.length) * 10_000_000L + (i % WORN.length) * 1_000L;
  }

  /** A value of the i-th sample as a 16-bit sensor sends it: an integer count times a scale. */
  public static float sampleValue(int i, int axis) {
    return (short) (i * 7919 + axis * 104_729) * 0.001_064_225f;
  }

  /** Gives the recorder the samples from one index to another, the latter excluded. */
  public static void samples(SessionRecorder recorder, int from, int to) {
    for (int i = from; i < to; i++) {
      recorder.sample(
          segment(i),
          sampleTimeNs(i),
          sampleTimeNs(i) / 1000 + 77,
          sampleTimeNs(i) + 9_000_000 + i % 1000,
          i / WORN.length,
          sampleValue(i, 0),
          sampleValue(i, 1),
          sampleValue(i, 2),
          sampleValue(i, 3),
          sampleValue(i, 4),
          sampleValue(i, 5));
    }
  }

  /** Gives the recorder angles at 100 Hz, the shank and knee never measured. */
  public static void angles(SessionRecorder recorder, int from, int to) {
    for (int i = from; i < to; i++) {
      recorder.onAngles(
          i * 10_000_000L,
          angleDeg(i, 60),
          angleDeg(i, 48),
          angleDeg(i, -10),
          Double.NaN,
          angleDeg(i, 12),
          angleDeg(i, 58),
          Double.NaN,
          i % 400 < 200 ? Phase.ECCENTRIC : Phase.CONCENTRIC,
          i % 1000 == 7);
    }
  }

  /** A bend every four seconds, whose depth slowly grows. */
  public static double angleDeg(int i, double peakDeg) {
    return peakDeg * (0.5 - 0.5 * Math.cos(i * Math.PI / 200)) * (1 + i * 1e-6);
  }
}
