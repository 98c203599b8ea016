package org.hingeline.dashboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.live.SampleSource.Receiver;
import org.hingeline.dashboard.live.SensorReport;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.link.SerialOutput;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SerialPortsSourceTest {

  private static final int BAUD = 115_200;

  @TempDir private Path folder;

  @Test
  void aPortThatIsPluggedInLaterIsTakenUp() throws Exception {
    Path device = folder.resolve("device");
    Path host = folder.resolve("host");
    CountDownLatch samples = new CountDownLatch(100);
    Process cable = null;
    try (SerialPortsSource source =
        new SerialPortsSource(
            () -> Files.exists(host) ? List.of(host.toString()) : List.of(),
            BAUD,
            IngestConfig.defaults())) {
      source.start(new Counting(samples));
      assertThat(source.sensors()).isEmpty();

      cable =
          new ProcessBuilder(
                  "socat", "pty,raw,echo=0,link=" + device, "pty,raw,echo=0,link=" + host)
              .start();
      while (source.sensors().stream().noneMatch(s -> s.state().equals("CONNECTED_SILENT"))) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      try (SerialOutput out = SerialOutput.open(new SerialAddress(device.toString(), BAUD))) {
        FramePlayer.play(
            new WearableFrames(
                new VirtualWearable(
                    Scenario.of(Scenario.rest(2)), WearableSetup.worn(100, Segment.TRUNK), 1)),
            Pace.REAL_TIME,
            System::nanoTime,
            (timeNs, bytes, length) -> {
              out.write(bytes, 0, length);
              return true;
            });
      }
      assertThat(samples.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(source.sensors())
          .extracting(SensorReport.Entry::segment, SensorReport.Entry::source)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("trunk", host.toString()));
    } finally {
      if (cable != null) {
        cable.destroy();
      }
    }
  }

  private record Counting(CountDownLatch samples) implements Receiver {
    @Override
    public void sample(
        Segment segment,
        long hostNs,
        long deviceTimeUs,
        long arrivalNs,
        long sequence,
        double gyrX,
        double gyrY,
        double gyrZ,
        double accX,
        double accY,
        double accZ) {
      samples.countDown();
    }

    @Override
    public void mark(long hostNs, Marker marker) {
      // None is sent.
    }
  }
}
