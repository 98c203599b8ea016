package org.hingeline.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.device.DeviceSession;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.device.SensorStatus;
import org.hingeline.ingest.maker.VirtualMaker;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A sensor of every maker on a serial cable, without a word about who made it. */
@Timeout(60)
class MakerSessionTest {
  private static final int READINGS = 120;
  private static final LinkHint ON_THE_TRUNK =
      new LinkHint(Optional.empty(), Optional.of(Segment.TRUNK));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(value = VirtualMaker.Kind.class, mode = Mode.EXCLUDE, names = "WITMOTION_SHORT")
  void everyReadingOfASensorOnACableIsASampleOfItsSegment(VirtualMaker.Kind kind) throws Exception {
    Count count = new Count();
    try (PtyPair cable = new PtyPair(folder)) {
      Link link = SerialLink.to(cable.host(), IngestConfig.defaults());
      Heard states = new Heard();
      try (DeviceSession session =
          DeviceSession.open(
              link, IngestConfig.defaults(), ON_THE_TRUNK, count, states::onStatus)) {
        states.await(LinkState.CONNECTED_SILENT);
        play(VirtualMaker.cycles(kind, READINGS), cable);

        assertThat(count.all.await(20, TimeUnit.SECONDS)).as("came: %s", count.samples).isTrue();
        assertThat(session.maker()).contains(kind.maker);
        SensorStatus sensor = session.sensors(System.nanoTime()).get(0);
        assertThat(sensor.sensor().segment()).contains(Segment.TRUNK);
        assertThat(sensor.name()).isEqualTo(kind.maker.title());
        assertThat(sensor.up())
            .isEqualTo(kind.maker.withoutGyroscope() ? "turning from its angles" : "ok");
        assertThat(session.counters().delivered()).isEqualTo(READINGS);
        assertThat(session.frameCounters()).contains("bad_checksums=0 skipped_bytes=0");
      }
    }
    assertThat(count.backwards).hasValue(0);
  }

  private static void play(List<byte[]> cycles, PtyPair cable) throws IOException {
    try (SerialOutput device = SerialOutput.open(cable.device())) {
      for (byte[] cycle : cycles) {
        device.write(cycle, 0, cycle.length);
        LockSupport.parkNanos(2_000_000);
      }
    }
  }

  private static final class Count implements DeviceListener {
    private final CountDownLatch all = new CountDownLatch(READINGS);
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong backwards = new AtomicLong();
    private long lastNs = Long.MIN_VALUE;

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
      if (timeNs <= lastNs || segment != Segment.TRUNK) {
        backwards.incrementAndGet();
      }
      lastNs = timeNs;
      samples.incrementAndGet();
      all.countDown();
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      throw new AssertionError(marker);
    }
  }
}
