package org.hingeline.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.recording.LiftReader;
import org.hingeline.ingest.recording.RecordingSummary;
import org.hingeline.ingest.recording.SensorSummary;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.replay.RecordingFrames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingRoundTripTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("hingeline.root"), "recordings");
  private static final long STARTED_NS = 123_456_789_000L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "real/stand_sit_stand.csv.gz",
        "simulated/packet_loss_romanian_6reps.csv.gz",
        "simulated/rate_50hz_romanian_6reps.csv.gz",
        "simulated/two_sensors_mixed.csv.gz"
      })
  void everyRowOfARecordingComesBackFromItsFrames(String name) throws IOException {
    Path file = RECORDINGS.resolve(name);
    Delivered delivered = new Delivered();
    DeviceDecoder decoder = new DeviceDecoder("replay", IngestConfig.defaults(), delivered);
    RecordingFrames frames = RecordingFrames.of(file);
    FramePlayer.play(
        frames,
        Pace.FAST,
        () -> STARTED_NS,
        (timeNs, bytes, length) -> {
          // As a serial port would cut it: anywhere.
          int cut = length / 3;
          decoder.feed(bytes, 0, cut, timeNs);
          decoder.feed(bytes, cut, length - cut, timeNs);
          return true;
        });

    long offsetNs = STARTED_NS - frames.summary().firstNs();
    List<String> markers = new ArrayList<>();
    int[] at = new int[Segment.COUNT];
    double[] worst = new double[2];
    try (LiftReader lift = LiftReader.open(file)) {
      lift.readAll(
          (segment, timeNs, gx, gy, gz, ax, ay, az) -> {
            SensorSummary half = halfACount(frames.summary(), segment);
            Sample got = delivered.of(segment, at[segment.ordinal()]++);
            worst[0] = Math.max(worst[0], (double) Math.abs(got.timeNs() - offsetNs - timeNs));
            double gyr =
                largest(got.gyrX() - gx, got.gyrY() - gy, got.gyrZ() - gz) / half.gyrMaxRadps();
            double acc =
                largest(got.accX() - ax, got.accY() - ay, got.accZ() - az) / half.accMaxMps2();
            worst[1] = Math.max(worst[1], Math.max(gyr, acc));
          },
          (timeNs, marker) -> markers.add(marker.label()));
    }
    // Frames of the same moment take turns: half a frame's wait is all the clock may add.
    assertThat(worst[0]).isLessThan(1e6);
    assertThat(worst[1]).as("in half counts").isLessThanOrEqualTo(1.01);
    assertThat(delivered.markers.stream().map(m -> m.label()).toList()).isEqualTo(markers);
    assertThat(delivered.count()).isEqualTo(frames.summary().samples());
    DeviceCounters counters = decoder.counters();
    assertThat(counters.delivered()).isEqualTo(frames.summary().samples());
    assertThat(counters.delivered()).isEqualTo(delivered.announced);
    assertThat(counters.lostFrames()).isZero();
    assertThat(counters.lossPercent()).isBetween(0.0, name.contains("loss") ? 6.0 : 0.1);
    if (name.contains("loss")) {
      assertThat(counters.lossPercent()).isGreaterThan(1);
    }
    assertThat(decoder.frameCounters().errors()).isZero();
  }

  private static double largest(double x, double y, double z) {
    return Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
  }

  private static SensorSummary halfACount(RecordingSummary summary, Segment segment) {
    SensorSummary sensor =
        summary.sensors().stream()
            .filter(s -> s.name().equals(segment.label()))
            .findFirst()
            .orElseThrow();
    double half = 0.5 / Short.MAX_VALUE;
    return new SensorSummary(
        sensor.name(), 1, 1, sensor.gyrMaxRadps() * half, sensor.accMaxMps2() * half);
  }
}
