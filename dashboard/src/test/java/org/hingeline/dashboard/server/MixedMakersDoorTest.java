package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Exercise.HINGE;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.unmarkedStanding;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
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
      SerialCable.cut(socat);
    }
  }

  private static void play(Path device) throws IOException {
    try (OutputStream port = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
      WitMotionPlayer.byCable(
          new VirtualWearable(TRAINING, WearableSetup.worn(100, Segment.THIGH), 4), port::write);
    }
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
