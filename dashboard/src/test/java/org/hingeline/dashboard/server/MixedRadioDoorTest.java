package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hingeline.analysis.Exercise.HINGE;
import static org.hingeline.ingest.wearable.Scenario.reps;
import static org.hingeline.ingest.wearable.Scenario.set;
import static org.hingeline.ingest.wearable.Scenario.unmarkedStanding;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.device.LinkHint;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.wearable.Lift;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One person, three radios: our sensors on trunk and pelvis, a WitMotion on the thigh. */
@Timeout(120)
class MixedRadioDoorTest {
  private static final int REPETITIONS = 3;
  private static final int DELIMITER_ONLY = 1;
  private static final List<String> OURS = List.of("00:00:5E:00:53:C0", "00:00:5E:00:53:C1");
  private static final String WITMOTION = "00:00:5E:00:53:C2";
  private static final Scenario TRAINING =
      Scenario.of(unmarkedStanding(), set(HINGE, reps(REPETITIONS, Lift.romanian())));

  @TempDir private Path folder;

  @Test
  void aSetWithSensorsOfTwoMakersByRadioIsCountedAndAllAreShown() throws Exception {
    try (PlayedBluetooth radio = new PlayedBluetooth(folder)) {
      radio.near(OURS.get(0), "uart", "Hingeline rib");
      radio.near(OURS.get(1), "uart", "Hingeline belt");
      radio.near(WITMOTION, "witmotion", "WT901BLE68");
      try (Server server = serve(radio);
          LiveClient page = new LiveClient(server.address())) {
        page.await("sensors", all -> all.encode().split("CONNECTED_SILENT", -1).length == 4);
        play(radio);

        JsonObject sensors =
            page.await("sensors", all -> all.encode().split("STREAMING", -1).length == 4);
        assertThat(sensors.encode())
            .contains("\"segment\":\"trunk\"", "\"segment\":\"pelvis\"", "\"segment\":\"thigh\"")
            .contains("witmotion:" + WITMOTION);
        JsonObject done = page.await("set", set -> set.getValue("end_s") != null);
        assertThat(done.getInteger("counted")).isEqualTo(REPETITIONS);
        page.await("state", state -> Integer.valueOf(3).equals(state.getInteger("layout")));
        page.await("rep", rep -> rep.getInteger("number") == REPETITIONS);
      }
    }
  }

  private static void play(PlayedBluetooth radio) {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> unchecked(() -> playOurs(radio))),
            CompletableFuture.runAsync(() -> unchecked(() -> playTheOther(radio))))
        .join();
  }

  private interface Playing {
    void play() throws IOException;
  }

  private static void unchecked(Playing playing) {
    try {
      playing.play();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The second byte of a frame holds the number of the sensor. */
  private static void playOurs(PlayedBluetooth radio) throws IOException {
    FramePlayer.play(
        new WearableFrames(wearer(Segment.TRUNK, Segment.PELVIS)),
        Pace.REAL_TIME,
        System::nanoTime,
        (timeNs, bytes, length) -> {
          if (length == DELIMITER_ONLY) {
            for (String address : OURS) {
              radio.send(address, bytes, length);
            }
          } else {
            radio.send(OURS.get(Math.min(1, bytes[1] & 0x0F)), bytes, length);
          }
          return true;
        });
  }

  private static void playTheOther(PlayedBluetooth radio) throws IOException {
    WitMotionPlayer.byRadio(
        wearer(Segment.THIGH), bytes -> radio.send(WITMOTION, bytes, bytes.length));
  }

  private static VirtualWearable wearer(Segment... worn) {
    return new VirtualWearable(TRAINING, WearableSetup.worn(100, worn), 4);
  }

  /** Ours are found; of the other it is said where it is worn. */
  private Server serve(PlayedBluetooth radio) throws IOException {
    LinkHint onTheThigh = new LinkHint(Optional.empty(), Optional.of(Segment.THIGH));
    return Serving.live(
        Files.createDirectory(folder.resolve("data")),
        Sources.bluetooth(true, Map.of(WITMOTION, onTheThigh), radio.config()));
  }
}
