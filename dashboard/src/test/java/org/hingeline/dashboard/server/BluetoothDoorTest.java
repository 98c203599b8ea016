package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.ble.RadioConfig;
import org.hingeline.ingest.replay.FramePlayer;
import org.hingeline.ingest.replay.Pace;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableFrames;
import org.hingeline.ingest.wearable.WearableSetup;
import org.hingeline.storage.SessionEvent;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sensor by radio that nobody named, seen on the page and kept with its ups and downs. */
@Timeout(120)
class BluetoothDoorTest {

  private static final String SENSOR = "00:00:5E:00:53:B1";

  @TempDir private Path folder;

  @Test
  void aSensorThatIsNearIsTakenUpShownAndKept() throws Exception {
    Path data = folder.resolve("data");
    try (PlayedBluetooth radio = new PlayedBluetooth(folder)) {
      radio.near(SENSOR, "uart", "Hingeline belt");
      String id;
      try (Server server = serve(data, radio.config());
          LiveClient page = new LiveClient(server.address())) {
        page.await("sensors", message -> message.encode().contains("CONNECTED_SILENT"));
        play(radio);
        JsonObject sensor =
            page.await("sensors", message -> message.encode().contains("STREAMING"))
                .getJsonArray("sensors")
                .getJsonObject(0);
        assertThat(sensor.getString("through")).isEqualTo("TinyB");
        assertThat(sensor.getString("source")).isEqualTo(SENSOR);
        assertThat(sensor.getString("segment")).isEqualTo("pelvis");
        page.await("sensors", message -> message.encode().contains("\"STALE\""));
        id = page.await("state", state -> state.getBoolean("recording")).getString("session");
      }
      try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
        List<String> events =
            store.session(id).orElseThrow().events().stream().map(SessionEvent::text).toList();
        assertThat(events)
            .anyMatch(text -> text.contains("STREAMING: streaming"))
            .anyMatch(text -> text.contains("STALE: no samples for 1 s"))
            .anyMatch(text -> text.contains("through TinyB") && text.contains("clock skew"));
      }
    }
  }

  @Test
  void bluetoothThatIsNotThereIsSaidInOneLine() {
    RadioConfig nowhere =
        new RadioConfig(
            Optional.empty(),
            Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("none")));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> serve(folder.resolve("data"), nowhere))
        .withMessageContaining("Bluetooth")
        .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(1));
  }

  private static void play(PlayedBluetooth radio) throws IOException {
    WearableFrames frames =
        new WearableFrames(
            new VirtualWearable(
                Scenario.of(Scenario.rest(2)),
                WearableSetup.worn(100, org.hingeline.analysis.Segment.PELVIS),
                1));
    FramePlayer.play(
        frames,
        Pace.REAL_TIME,
        System::nanoTime,
        (timeNs, bytes, length) -> {
          radio.send(SENSOR, bytes, length);
          return true;
        });
  }

  private static Server serve(Path data, RadioConfig radio) {
    return Serving.live(data, Sources.bluetooth(true, Map.of(), radio));
  }
}
