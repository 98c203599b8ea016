package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two sensors on serial ports that do not know where they are worn, and a person who taps them. */
@Timeout(120)
class PlacesDoorTest {

  @TempDir private Path folder;

  @Test
  void sensorsAreFoundByTappingUsedExchangedAndRememberedByTheirNumbers() throws Exception {
    Path data = folder.resolve("data");
    Process first = SerialCable.between(folder.resolve("A-device"), folder.resolve("A-host"));
    Process second = SerialCable.between(folder.resolve("B-device"), folder.resolve("B-host"));
    try (TappedSensor a = new TappedSensor(folder.resolve("A-device"), "A");
        TappedSensor b = new TappedSensor(folder.resolve("B-device"), "B")) {
      try (Server server = serve(data);
          LiveClient page = new LiveClient(server.address())) {
        page.await("sensors", sensors -> worn(sensors, "A", "unassigned") && both(sensors));

        assertThat(page.post("api/v1/live/places/find", "").statusCode()).isEqualTo(200);
        page.await("state", asks("trunk", "NOTHING"));
        b.tap();
        page.await("state", asks("pelvis", "ONE"));
        b.tap();
        page.await("state", asks("pelvis", "KNOWN"));
        a.tap();
        page.await("sensors", s -> worn(s, "A", "pelvis") && worn(s, "B", "trunk"));
        page.await("state", state -> state.getBoolean("recording"));
      }
      try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
        assertThat(store.sensorPlaces().all())
            .containsEntry("A", Segment.PELVIS)
            .containsEntry("B", Segment.TRUNK);
      }
      try (Server again = serve(data);
          LiveClient page = new LiveClient(again.address())) {
        page.await("sensors", s -> worn(s, "A", "pelvis") && worn(s, "B", "trunk"));

        String swap = "{\"first\":\"trunk\",\"second\":\"pelvis\"}";
        assertThat(page.post("api/v1/live/places/exchange", swap).statusCode()).isEqualTo(200);
        page.await("sensors", s -> worn(s, "A", "trunk") && worn(s, "B", "pelvis"));

        String nowhere = "{\"serial\":\"A\",\"segment\":null}";
        assertThat(page.post("api/v1/live/places/set", nowhere).statusCode()).isEqualTo(200);
        page.await("sensors", s -> worn(s, "A", "unassigned") && worn(s, "B", "pelvis"));

        String unknown = "{\"serial\":\"Z\",\"segment\":\"trunk\"}";
        assertThat(page.post("api/v1/live/places/set", unknown).statusCode()).isEqualTo(409);
        String nose = "{\"serial\":\"A\",\"segment\":\"nose\"}";
        assertThat(page.post("api/v1/live/places/set", nose).body()).contains("segment='nose'");
      }
      try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
        assertThat(store.sensorPlaces().all()).containsOnlyKeys("B");
      }
    } finally {
      SerialCable.cut(first);
      SerialCable.cut(second);
    }
  }

  @Test
  void aCalibrationAndTheSearchByTappingNeverAskAtTheSameTime() throws Exception {
    Path data = folder.resolve("data");
    Process cable = SerialCable.between(folder.resolve("A-device"), folder.resolve("A-host"));
    try (TappedSensor sensor = new TappedSensor(folder.resolve("A-device"), "A");
        Server server = Serving.live(data, port("A"));
        LiveClient page = new LiveClient(server.address())) {
      page.await("sensors", sensors -> sensors.encode().contains("STREAMING"));
      String pelvis = "{\"serial\":\"A\",\"segment\":\"pelvis\"}";
      page.post("api/v1/live/places/set", pelvis);
      page.await("state", state -> state.getBoolean("recording"));

      assertThat(page.post("api/v1/live/places/find", "").statusCode()).isEqualTo(200);
      page.await("state", asks("trunk", "NOTHING"));
      assertThat(page.post("api/v1/live/calibration/start", "").statusCode()).isEqualTo(200);
      page.await("state", s -> s.getValue("guide") != null && s.getValue("places") == null);

      HttpResponse<String> refused = page.post("api/v1/live/places/find", "");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("A calibration is under way. Finish or end it first.");

      sensor.tap();
      page.post("api/v1/live/calibration/cancel", "");
      page.await("state", s -> s.getValue("guide") == null && s.getValue("places") == null);
    } finally {
      cable.destroy();
    }
  }

  private static boolean both(JsonObject sensors) {
    return sensors.encode().split("STREAMING", -1).length == 3;
  }

  private static boolean worn(JsonObject sensors, String serial, String segment) {
    return sensors.getJsonArray("sensors").stream()
        .map(JsonObject.class::cast)
        .anyMatch(
            s -> s.getString("serial").equals(serial) && s.getString("segment").equals(segment));
  }

  private static Predicate<JsonObject> asks(String place, String heard) {
    return state -> {
      JsonObject places = state.getJsonObject("places");
      return places != null
          && places.getString("now").equals(place)
          && places.getString("heard").equals(heard);
    };
  }

  private Server serve(Path data) {
    return Serving.live(data, port("A"), port("B"));
  }

  private org.hingeline.dashboard.live.SampleSource port(String name) {
    return Sources.serial(new SerialAddress(folder.resolve(name + "-host").toString(), 115_200));
  }
}
