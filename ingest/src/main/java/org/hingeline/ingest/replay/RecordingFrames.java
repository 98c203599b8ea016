package org.hingeline.ingest.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.ingest.recording.RecordingSummary;
import org.hingeline.ingest.recording.SensorSummary;

/**
 * A recording as the frames of a hub. The scale of every sensor follows from its largest values, so
 * that 16 bits resolve what the recording holds; missing rows are missing samples.
 */
public final class RecordingFrames implements FrameStream {
  private final RecordingSummary summary;
  private final List<PlayedSensor> sensors;

  private RecordingFrames(RecordingSummary summary) {
    this.summary = summary;
    this.sensors = summary.sensors().stream().map(RecordingFrames::played).toList();
  }

  /** Reads the recording once, so that a file that cannot be used is known before it is played. */
  public static RecordingFrames of(Path file) throws IOException {
    return new RecordingFrames(RecordingSummary.of(file, LiftReader.SEGMENTS));
  }

  private static PlayedSensor played(SensorSummary sensor) {
    return new PlayedSensor(
        Segment.labelled(sensor.name()).orElseThrow(),
        "recorded-" + sensor.name(),
        "recorded " + sensor.name(),
        sensor.rateHz(),
        sensor.gyrMaxRadps(),
        sensor.accMaxMps2());
  }

  /** What the recording holds. */
  public RecordingSummary summary() {
    return summary;
  }

  @Override
  public void play(FrameReceiver receiver) throws IOException {
    SensorFrames frames = new SensorFrames(sensors, receiver);
    try (LiftReader lift = LiftReader.open(summary.file())) {
      while (frames.wanted() && lift.next(frames, frames)) {}
      frames.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
