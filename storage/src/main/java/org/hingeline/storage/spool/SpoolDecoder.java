package org.hingeline.storage.spool;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.DataQuality;
import org.hingeline.analysis.Exercise;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Repetition;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.analysis.SetSummary;
import org.hingeline.analysis.Technique;
import org.hingeline.analysis.TechniqueClass;
import org.hingeline.analysis.Tempo;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStart;

/** The way back from {@link SpoolEncoder}, over the payload of one block. */
final class SpoolDecoder {

  private static final Phase[] PHASES = Phase.values();

  private final ByteBuffer in;

  private SpoolDecoder(ByteBuffer payload) {
    in = payload;
  }

  /** Hands the entries over; false when one is not understood, which another version wrote. */
  static boolean decode(ByteBuffer payload, SpoolVisitor visitor) {
    SpoolDecoder decoder = new SpoolDecoder(payload);
    try {
      while (payload.hasRemaining()) {
        decoder.entry(visitor);
      }
      return true;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  private void entry(SpoolVisitor visitor) {
    byte type = in.get();
    switch (type) {
      case SpoolFormat.SAMPLE -> sample(visitor);
      case SpoolFormat.ANGLES -> angles(visitor);
      case SpoolFormat.START -> start(visitor);
      case SpoolFormat.REPETITION -> visitor.repetition(repetition());
      case SpoolFormat.SET -> visitor.set(set());
      case SpoolFormat.CALIBRATION -> visitor.calibration(in.getInt(), calibration());
      case SpoolFormat.CUE ->
          visitor.cue(in.getInt(), new Cue(in.getLong(), in.getInt(), in.getInt(), in.getDouble()));
      case SpoolFormat.EVENT ->
          visitor.event(new SessionEvent(in.getInt(), in.getLong(), text(), text()));
      case SpoolFormat.LAYOUT -> visitor.layout(Layout.valueOf(text()));
      case SpoolFormat.END -> visitor.end(in.getLong());
      default -> throw new IllegalArgumentException("entry type: value=" + type);
    }
  }

  private void sample(SpoolVisitor visitor) {
    visitor.accept(
        Segment.of(in.get()),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat());
  }

  private void angles(SpoolVisitor visitor) {
    visitor.angles(
        in.getLong(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        in.getFloat(),
        PHASES[in.get()],
        bool());
  }

  private void start(SpoolVisitor visitor) {
    String id = text();
    String personId = text();
    visitor.start(
        id,
        new SessionStart(
            personId.isEmpty() ? null : personId,
            in.getLong(),
            SessionMode.valueOf(text()),
            Layout.valueOf(text()),
            text(),
            text()));
  }

  private Repetition repetition() {
    return new Repetition(
        in.getInt(),
        in.getInt(),
        Repetition.Status.valueOf(text()),
        bool(),
        Exercise.valueOf(text()),
        Layout.valueOf(text()),
        in.getLong(),
        in.getLong(),
        new Tempo(in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble()),
        technique(),
        new DataQuality(in.getDouble(), in.getDouble(), in.getDouble(), bool()));
  }

  private Technique technique() {
    return new Technique(
        TechniqueClass.valueOf(text()),
        text(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble());
  }

  private SetSummary set() {
    return new SetSummary(
        in.getInt(),
        Exercise.valueOf(text()),
        in.getLong(),
        in.getLong(),
        in.getInt(),
        in.getInt(),
        SetSummary.EndedBy.valueOf(text()));
  }

  private CalibrationResult calibration() {
    long timeNs = in.getLong();
    Layout layout = Layout.valueOf(text());
    boolean functional = bool();
    SensorCalibration.Quality quality = SensorCalibration.Quality.valueOf(text());
    List<String> reasons = texts();
    int count = in.getInt();
    List<SensorCalibration> sensors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sensors.add(
          new SensorCalibration(
              Segment.valueOf(text()),
              SensorCalibration.Quality.valueOf(text()),
              texts(),
              List.of(in.getDouble(), in.getDouble(), in.getDouble()),
              List.of(in.getDouble(), in.getDouble(), in.getDouble()),
              in.getDouble(),
              in.getDouble()));
    }
    return new CalibrationResult(
        timeNs,
        layout,
        functional,
        quality,
        reasons,
        List.copyOf(sensors),
        in.getDouble(),
        in.getDouble());
  }

  private boolean bool() {
    return in.get() != 0;
  }

  private List<String> texts() {
    int count = in.getInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return List.copyOf(texts);
  }

  private String text() {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
