package org.hingeline.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.exports.session.ExportBatch;
import org.hingeline.exports.session.SessionSource;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionRecorder;
import org.hingeline.storage.SessionStart;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;

/**
 * A session whose posture is known: somebody stands for 2 s, goes to the posture within 2 s and
 * stays for 2 s, facing ever further to the left on the way. What the sensors read follows from it
 * in closed form.
 */
public final class KnownPose implements AutoCloseable {

  public static final double TRUNK_DEG = 60;
  public static final double PELVIS_DEG = 40;
  public static final double THIGH_DEG = -10;
  public static final double SHANK_DEG = 15;
  public static final double LUMBAR_FLEXION_DEG = TRUNK_DEG - PELVIS_DEG;
  public static final double HIP_FLEXION_DEG = PELVIS_DEG - THIGH_DEG;
  public static final double KNEE_FLEXION_DEG = SHANK_DEG - THIGH_DEG;

  /** An instant of the posture held. */
  public static final double HELD_S = 5;

  private static final double LASTS_S = 6;
  private static final double STANDS_S = 2;
  private static final double MOVES_S = 2;
  private static final double GRAVITY = 9.81;

  private final SessionStore store;
  private final String session;

  /** Kept in a folder; the person turns to the left by so much while bending. */
  public KnownPose(Path folder, double turnedDeg) {
    this.store = SessionStore.open(StorageConfig.in(folder));
    SessionStart start =
        new SessionStart(null, 1_790_000_000_000L, SessionMode.REPLAY, Layout.FOUR, "0.1.0", "{}");
    try (SessionRecorder recorder = store.record(start)) {
      recorder.layout(Layout.FOUR);
      recorder.onCalibration(calibration());
      for (int i = 0; i < LASTS_S * 100; i++) {
        instant(recorder, i, turnedDeg);
      }
      recorder.close(1_790_000_000_000L + Math.round(LASTS_S * 1_000));
      this.session = recorder.sessionId();
    }
  }

  /** Exports it into a new place. */
  public Path export(ExportFormat format, Path out) throws IOException {
    ExportBatch batch = new ExportBatch(new SessionSource(store), List.of(session), done -> {});
    new ExportPlace(out, false).write(format, format.writer(), batch);
    return out;
  }

  @Override
  public void close() {
    store.close();
  }

  private static double inclinationDeg(Segment segment) {
    return switch (segment) {
      case TRUNK -> TRUNK_DEG;
      case PELVIS -> PELVIS_DEG;
      case THIGH -> THIGH_DEG;
      case SHANK -> SHANK_DEG;
    };
  }

  private static CalibrationResult calibration() {
    SensorCalibration.Quality good = SensorCalibration.Quality.GOOD;
    List<SensorCalibration> sensors =
        Stream.of(Segment.values())
            .map(
                segment ->
                    new SensorCalibration(
                        segment,
                        good,
                        List.of(),
                        components(inSensor(segment, 0, 1, 0)),
                        components(inSensor(segment, 0, 0, 1)),
                        0,
                        100))
            .toList();
    return new CalibrationResult(0, Layout.FOUR, true, good, List.of(), sensors, 48, 0.5);
  }

  private static List<Double> components(double[] vector) {
    return Stream.of(0, 1, 2).map(axis -> vector[axis]).toList();
  }

  /** From segment axes to those of its sensor: each sensor is worn another way round. */
  private static double[] inSensor(Segment segment, double forward, double up, double right) {
    return switch (segment) {
      case TRUNK -> new double[] {up, right, forward};
      case PELVIS -> new double[] {forward, up, right};
      case THIGH -> new double[] {right, -up, forward};
      case SHANK -> new double[] {-forward, -up, right};
    };
  }

  private static void instant(SessionRecorder recorder, int number, double turnedDeg) {
    long timeNs = number * 10_000_000L;
    double part = Math.max(0, Math.min(1, (number / 100.0 - STANDS_S) / MOVES_S));
    double share = (1 - Math.cos(Math.PI * part)) / 2;
    double perS = Math.PI * Math.sin(Math.PI * part) / (2 * MOVES_S);
    double turningRadps = Math.toRadians(turnedDeg) * perS;
    for (Segment segment : Segment.values()) {
      double lean = Math.toRadians(share * inclinationDeg(segment));
      double leaningRadps = Math.toRadians(perS * inclinationDeg(segment));
      // The vertical in segment axes; leaning forward turns about the axis to the left.
      double forward = -Math.sin(lean);
      double up = Math.cos(lean);
      double[] rate = inSensor(segment, turningRadps * forward, turningRadps * up, -leaningRadps);
      double[] force = inSensor(segment, GRAVITY * forward, GRAVITY * up, 0);
      recorder.sample(
          segment,
          timeNs,
          timeNs / 1_000,
          timeNs,
          number,
          rate[0],
          rate[1],
          rate[2],
          force[0],
          force[1],
          force[2]);
    }
    recorder.onAngles(
        timeNs,
        share * TRUNK_DEG,
        share * PELVIS_DEG,
        share * THIGH_DEG,
        share * SHANK_DEG,
        share * LUMBAR_FLEXION_DEG,
        share * HIP_FLEXION_DEG,
        share * KNEE_FLEXION_DEG,
        Phase.NONE,
        false);
  }
}
