package org.hingeline.storage.spool;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.CalibrationResult;
import org.hingeline.analysis.Cue;
import org.hingeline.analysis.Layout;
import org.hingeline.analysis.Phase;
import org.hingeline.analysis.Segment;
import org.hingeline.analysis.SensorCalibration;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStart;

/** The way back from {@link SpoolEncoder}, over the payload of one block. */
final class SpoolDecoder {

  private static final Phase[] PHASES = Phase.values();

  private final ByteBuffer in;
  private final FieldReader fields;
  private final ResultDecoder results;

  private SpoolDecoder(ByteBuffer payload) {
    in = payload;
    fields = new FieldReader(payload);
    results = new ResultDecoder(payload, fields);
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
      case SpoolFormat.REPETITION -> visitor.repetition(results.repetition());
      case SpoolFormat.REPETITION_WITHOUT_RHYTHM ->
          visitor.repetition(results.repetitionWithoutRhythm());
      case SpoolFormat.SET -> visitor.set(results.set());
      case SpoolFormat.SET_WITHOUT_CONSISTENCY -> visitor.set(results.setWithoutConsistency());
      case SpoolFormat.CALIBRATION -> visitor.calibration(in.getInt(), calibration());
      case SpoolFormat.CUE ->
          visitor.cue(in.getInt(), new Cue(in.getLong(), in.getInt(), in.getInt(), in.getDouble()));
      case SpoolFormat.EVENT ->
          visitor.event(new SessionEvent(in.getInt(), in.getLong(), fields.text(), fields.text()));
      case SpoolFormat.LAYOUT -> visitor.layout(Layout.valueOf(fields.text()));
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
        fields.bool());
  }

  private void start(SpoolVisitor visitor) {
    String id = fields.text();
    String personId = fields.text();
    visitor.start(
        id,
        new SessionStart(
            personId.isEmpty() ? null : personId,
            in.getLong(),
            SessionMode.valueOf(fields.text()),
            Layout.valueOf(fields.text()),
            fields.text(),
            fields.text()));
  }

  private CalibrationResult calibration() {
    long timeNs = in.getLong();
    Layout layout = Layout.valueOf(fields.text());
    boolean functional = fields.bool();
    SensorCalibration.Quality quality = SensorCalibration.Quality.valueOf(fields.text());
    List<String> reasons = fields.texts();
    int count = in.getInt();
    List<SensorCalibration> sensors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sensors.add(
          new SensorCalibration(
              Segment.valueOf(fields.text()),
              SensorCalibration.Quality.valueOf(fields.text()),
              fields.texts(),
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
}
