package org.hingeline.dashboard.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.recording.LiftReader;

/**
 * A recording whose beginning (the calibration) has already happened when it starts, and whose rest
 * arrives as it would from a wearable, every 20 ms.
 */
public final class LiftInRealTime implements SampleSource {
  private static final long STEP_MS = 20;

  private record Due(long timeNs, LongConsumer deliver) {}

  private final Path recording;
  private final long skippedNs;
  private final long happenedNs;
  private final long untilNs;
  private final ArrayDeque<Due> ahead = new ArrayDeque<>();
  private final ScheduledExecutorService player = Executors.newSingleThreadScheduledExecutor();
  private volatile ScheduledFuture<?> playing;
  private long zeroNs;
  private long sequence;

  LiftInRealTime(Path recording, double happenedS) {
    this(recording, 0, happenedS, Double.POSITIVE_INFINITY);
  }

  /** A part of it: nothing before the first of these times, nothing after the last. */
  public LiftInRealTime(Path recording, double skippedS, double happenedS, double untilS) {
    this.recording = recording;
    this.skippedNs = Math.round(skippedS * 1e9);
    this.happenedNs = Math.round(happenedS * 1e9);
    this.untilNs = Math.round(untilS * 1e9);
  }

  @Override
  public void start(Receiver receiver) {
    try (LiftReader reader = LiftReader.open(recording)) {
      reader.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) ->
              ahead.add(
                  new Due(
                      timeNs,
                      arrivalNs ->
                          receiver.sample(
                              segment,
                              zeroNs + timeNs,
                              timeNs / 1_000,
                              arrivalNs,
                              sequence++,
                              gx,
                              gy,
                              gz,
                              ax,
                              ay,
                              az))),
          (timeNs, marker) ->
              ahead.add(new Due(timeNs, arrivalNs -> receiver.mark(zeroNs + timeNs, marker))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    ahead.removeIf(due -> due.timeNs() < skippedNs || due.timeNs() > untilNs);
  }

  /** Lets it flow; the page is looking on by now. */
  public void release() {
    zeroNs = System.nanoTime() - happenedNs;
    playing = player.scheduleAtFixedRate(this::deliver, 0, STEP_MS, TimeUnit.MILLISECONDS);
  }

  private void deliver() {
    long nowNs = System.nanoTime();
    while (!ahead.isEmpty() && zeroNs + ahead.peek().timeNs() <= nowNs) {
      ahead.poll().deliver().accept(nowNs);
    }
  }

  @Override
  public List<SensorReport.Entry> sensors() {
    return Stream.of(Segment.TRUNK, Segment.PELVIS, Segment.THIGH).map(this::report).toList();
  }

  private SensorReport.Entry report(Segment segment) {
    return new SensorReport.Entry(
        segment.label(),
        "recorded-" + segment.label(),
        "recording",
        playing != null ? "STREAMING" : "CONNECTING",
        100,
        0,
        OptionalDouble.empty(),
        "ok",
        SensorReport.Connection.UNKNOWN);
  }

  @Override
  public void close() {
    player.shutdownNow();
  }
}
