package org.hingeline.ingest.wearable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.hingeline.analysis.Sample;
import org.hingeline.ingest.recording.RecordingWriter;

/** Writes what a virtual wearable gives as a recording with its truth beside it. */
public final class WearableRecordings {
  private WearableRecordings() {}

  /**
   * Writes {@code NAME.csv.gz} and {@code NAME.truth.json.gz}.
   *
   * @param folder made when it is not there
   * @param scenario must come to an end
   * @return the recording
   */
  public static Path write(
      Path folder, String name, Scenario scenario, WearableSetup setup, long seed)
      throws IOException {
    if (!scenario.repeated().isEmpty()) {
      throw new IllegalArgumentException(
          "recording %s: value=a scenario that repeats for ever, limit=one that ends"
              .formatted(name));
    }
    Files.createDirectories(folder);
    VirtualWearable wearable = new VirtualWearable(scenario, setup, seed);
    Path recording = folder.resolve(name + ".csv.gz");
    Gaps gaps = new Gaps();
    long endNs = 0;
    try (RecordingWriter out = RecordingWriter.create(recording)) {
      for (WearableEvent e = wearable.nextEvent(); e != null; e = wearable.nextEvent()) {
        write(e, out, gaps);
        endNs = e.timeNs();
      }
    }
    try (Writer out = compressed(folder.resolve(name + ".truth.json.gz"))) {
      TruthJson.write(wearable, name, gaps, endNs, out);
    }
    return recording;
  }

  private static void write(WearableEvent event, RecordingWriter out, Gaps gaps)
      throws IOException {
    if (event instanceof WearableEvent.Said said) {
      out.onMarker(said.timeNs(), said.marker().label());
    } else if (event instanceof WearableEvent.Reading reading) {
      Sample s = reading.sample();
      gaps.reading(s);
      out.onSample(
          s.segment().label(),
          s.timeNs(),
          s.gyrX(),
          s.gyrY(),
          s.gyrZ(),
          s.accX(),
          s.accY(),
          s.accZ());
    }
  }

  private static Writer compressed(Path path) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8));
  }
}
