package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.SensorStatus;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.FrameReceiver;
import org.hingeline.ingest.replay.FrameStream;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.replay.PlayedSensor;
import org.hingeline.ingest.replay.SensorFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SerialSessionTest {
  private static final int SAMPLES = 150;
  private static final List<PlayedSensor> SENSORS =
      List.of(
          new PlayedSensor(Segment.TRUNK, "A1", "upper", 100, 35, 160),
          new PlayedSensor(Segment.PELVIS, "B2", "lower", 100, 35, 160));

  @TempDir Path folder;

  @Test
  void twoSensorsOnASerialCableArriveWholeAlsoAfterThePlugWasPulled() throws Exception {
    Count count = new Count();
    try (PtyPair cable = new PtyPair(folder)) {
      Link link = SerialLink.to(cable.host(), IngestConfig.defaults());
      Heard states = new Heard();
      try (DeviceSession session =
          DeviceSession.open(link, IngestConfig.defaults(), count, states::onStatus)) {
        states.await(LinkState.CONNECTED_SILENT);
        playTo(cable, 0, count, 2 * SAMPLES + 1);
        cable.pullOut();
        int before = states.states().size();
        states.await(LinkState.LOST);
        cable.plugIn();
        states.await(LinkState.CONNECTED_SILENT, before);
        playTo(cable, 5_000_000_000L, count, 4 * SAMPLES + 2);

        assertThat(session.counters().delivered()).isEqualTo(4 * SAMPLES);
        assertThat(session.counters().received()).isEqualTo(4 * SAMPLES);
        assertThat(session.sensors(System.nanoTime()).stream().map(SensorStatus::sensor))
            .extracting(s -> s.serial() + " " + s.segment().orElseThrow().label())
            .containsExactly("A1 trunk", "B2 pelvis");
      }
    }
    assertThat(count.backwards).hasValue(0);
    assertThat(count.markers).hasValue(2);
  }

  private static void playTo(PtyPair cable, long fromNs, Count count, long expected)
      throws IOException, InterruptedException {
    try (SerialOutput device = SerialOutput.open(cable.device())) {
      FramePlayer.play(
          standing(fromNs),
          Pace.REAL_TIME,
          System::nanoTime,
          (timeNs, bytes, length) -> {
            device.write(bytes, 0, length);
            return true;
          });
      count.await(expected);
    }
  }

  private static FrameStream standing(long fromNs) {
    return (FrameReceiver receiver) -> {
      SensorFrames frames = new SensorFrames(SENSORS, receiver);
      for (int i = 0; i < SAMPLES; i++) {
        long timeNs = fromNs + i * 10_000_000L;
        frames.accept(Segment.TRUNK, timeNs, 0, 0, 0, 0, 9.81, 0);
        frames.accept(Segment.PELVIS, timeNs, 0, 0, 0, 0, 9.81, 0);
      }
      frames.mark(fromNs + SAMPLES * 10_000_000L, new Marker.SetEnd());
    };
  }

  private static final class Count implements DeviceListener {
    private final ConcurrentHashMap<Segment, Long> lastNs = new ConcurrentHashMap<>();
    private final AtomicLong things = new AtomicLong();
    private final AtomicLong backwards = new AtomicLong();
    private final AtomicLong markers = new AtomicLong();
    private volatile long target;
    private volatile CountDownLatch reached = new CountDownLatch(0);

    @Override
    public void accept(
        Segment segment,
        long timeNs,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      Long before = lastNs.put(segment, timeNs);
      if (before != null && before >= timeNs) {
        backwards.incrementAndGet();
      }
      came();
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      markers.incrementAndGet();
      came();
    }

    private void came() {
      if (things.incrementAndGet() >= target) {
        reached.countDown();
      }
    }

    void await(long count) throws InterruptedException {
      reached = new CountDownLatch(1);
      target = count;
      if (things.get() < count) {
        assertThat(reached.await(20, TimeUnit.SECONDS)).as("came: %s", things).isTrue();
      }
    }
  }
}
