package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Exercise.HINGE;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.unmarkedStanding;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hingeline.analysis.Sample;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableEvent;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One person with our sensors on trunk and pelvis and a WitMotion on the thigh. */
@Timeout(120)
class MixedMakersDoorTest {
  private static final int REPETITIONS = 3;
  private static final Scenario TRAINING =
      Scenario.of(unmarkedStanding(), set(HINGE, reps(REPETITIONS, Lift.romanian())));

  @TempDir private Path folder;

  @Test
  void aSetWithSensorsOfTwoMakersIsCountedAndBothAreShown() throws Exception {
    Path device = folder.resolve("device");
    Path host = folder.resolve("host");
    Process socat = SerialCable.between(device, host);
    try (Server server = serve(host);
        LiveClient page = new LiveClient(server.address())) {
      play(device);

      JsonObject sensors =
          page.await("sensors", message -> message.encode().split("STREAMING", -1).length == 4);
      assertThat(sensors.encode())
          .contains("\"segment\":\"trunk\"", "\"segment\":\"pelvis\"", "\"segment\":\"thigh\"")
          .contains("witmotion:" + host);
      JsonObject done =
          page.await("set", set -> set.getValue("end_s") != null && set.getInteger("number") == 1);
      assertThat(done.getInteger("counted")).isEqualTo(REPETITIONS);
      page.await("state", state -> Integer.valueOf(3).equals(state.getInteger("layout")));
      assertThat(page.received("rep")).isNotEmpty();
    } finally {
      socat.destroy();
    }
  }

  /** What a WitMotion sends: acceleration, angular rate and angle, 11 bytes each. */
  private static void play(Path device) throws IOException {
    VirtualWearable wearer =
        new VirtualWearable(TRAINING, WearableSetup.worn(100, Segment.THIGH), 4);
    long beganNs = System.nanoTime();
    try (OutputStream port = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
      for (WearableEvent e = wearer.nextEvent(); e != null; e = wearer.nextEvent()) {
        if (e instanceof WearableEvent.Reading reading) {
          LockSupport.parkNanos(Math.max(0, beganNs + e.timeNs() - System.nanoTime()));
          port.write(cycle(reading.sample()));
        }
      }
    }
  }

  private static byte[] cycle(Sample s) {
    ByteBuffer out = ByteBuffer.allocate(33).order(ByteOrder.LITTLE_ENDIAN);
    double g = 16 * 9.80665;
    frame(out, 0x51, s.accX() / g, s.accY() / g, s.accZ() / g);
    double full = Math.toRadians(2_000);
    frame(out, 0x52, s.gyrX() / full, s.gyrY() / full, s.gyrZ() / full);
    frame(out, 0x53, 0, 0, 0);
    return out.array();
  }

  private static void frame(ByteBuffer out, int kind, double x, double y, double z) {
    int from = out.position();
    out.put((byte) 0x55).put((byte) kind);
    for (double share : new double[] {x, y, z}) {
      out.putShort((short) Math.round(Math.max(-1, Math.min(0.9999, share)) * 32_768));
    }
    out.putShort((short) 0);
    int sum = 0;
    for (int at = from; at < from + 10; at++) {
      sum += out.get(at);
    }
    out.put((byte) sum);
  }

  private Server serve(Path host) {
    return Serving.live(
        folder.resolve("data"),
        Sources.wearable(
            new VirtualWearable(
                TRAINING, WearableSetup.worn(100, Segment.TRUNK, Segment.PELVIS), 4)),
        Sources.serial(
            new SerialAddress(host.toString(), 115_200),
            new LinkHint(Optional.empty(), Optional.of(Segment.THIGH))));
  }
}
