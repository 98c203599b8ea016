package org.hingeline.dashboard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.recording.LiftReader;

/** A recording that arrives all at once, when the test lets it go; its last sample is of now. */
final class RecordedSource implements SampleSource {

  static final double CLOCK_RESIDUAL_MS = 2.5;

  private final Path recording;
  private final CountDownLatch released = new CountDownLatch(1);
  private final BlockingQueue<Segment> cues = new LinkedBlockingQueue<>();
  private Thread player;
  private long samples;

  RecordedSource(Path recording) {
    this.recording = recording;
  }

  void release() {
    released.countDown();
  }

  /** Samples handed over in all; waits for the end. */
  long samples() throws InterruptedException {
    player.join();
    return samples;
  }

  @Override
  public void start(Receiver receiver) {
    player = new Thread(() -> play(receiver), "recorded source");
    player.start();
  }

  private void play(Receiver receiver) {
    try (LiftReader reader = LiftReader.open(recording)) {
      released.await();
      long arrivalNs = System.nanoTime();
      long zeroNs = arrivalNs - lengthNs();
      receiver.clock(Segment.PELVIS, zeroNs, CLOCK_RESIDUAL_MS);
      reader.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) ->
              receiver.sample(
                  segment,
                  zeroNs + timeNs,
                  timeNs / 1_000,
                  arrivalNs,
                  samples++,
                  gx,
                  gy,
                  gz,
                  ax,
                  ay,
                  az),
          (timeNs, marker) -> receiver.mark(zeroNs + timeNs, marker));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long lengthNs() throws IOException {
    try (LiftReader reader = LiftReader.open(recording)) {
      reader.readAll((segment, timeNs, gx, gy, gz, ax, ay, az) -> {}, (timeNs, marker) -> {});
      return reader.timeNs();
    }
  }

  @Override
  public List<SensorReport.Entry> sensors() {
    return List.of(
        new SensorReport.Entry(
            Segment.TRUNK.label(),
            "recorded-trunk",
            "recording",
            released.getCount() == 0 ? "STREAMING" : "CONNECTING",
            100,
            0,
            OptionalDouble.empty(),
            "ok",
            SensorReport.Connection.UNKNOWN));
  }

  /** Where the next cue was to be felt; null when none comes. */
  Segment nextCue() throws InterruptedException {
    return cues.poll(10, TimeUnit.SECONDS);
  }

  @Override
  public boolean cue(Segment segment) {
    cues.add(segment);
    return true;
  }

  @Override
  public void close() {
    player.interrupt();
  }
}
