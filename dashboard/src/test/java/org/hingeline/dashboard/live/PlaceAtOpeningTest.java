package org.hingeline.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hingeline.analysis.AnalysisConfig;
import org.hingeline.analysis.CalibrationStep;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.wearable.Scenario;
import org.hingeline.ingest.wearable.VirtualWearable;
import org.hingeline.ingest.wearable.WearableSetup;
import org.hingeline.storage.SessionMode;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sensor is moved to another place in the moment in which a session is being opened. */
@Timeout(60)
class PlaceAtOpeningTest {

  @Test
  void theSessionThatWasOpeningEndsAndTheNextOneHasTheNewPlace(@TempDir Path folder)
      throws Exception {
    Vertx vertx = Vertx.vertx();
    try (SessionStore store = SessionStore.open(StorageConfig.in(folder))) {
      vertx.eventBus().registerCodec(new LocalCodec());
      BlockingQueue<SessionChange> changes = new LinkedBlockingQueue<>();
      Topic.SESSIONS.consume(
          vertx,
          change -> {
            if (change instanceof SessionChange.Opened opened && opened.session() == 1) {
              vertx.eventBus().send(Topic.SENSOR_COMMANDS, onTheThigh(), Topic.local());
            }
            changes.add(change);
          });
      IngestVerticle ingest = ingest(store);
      vertx.deployVerticle(ingest).await();

      assertThat(changes.poll(20, TimeUnit.SECONDS)).isInstanceOf(SessionChange.Opened.class);
      assertThat(changes.poll(20, TimeUnit.SECONDS)).isEqualTo(new SessionChange.Closed(1));
      assertThat(changes.poll(20, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              SessionChange.Opened.class, opened -> assertThat(opened.session()).isEqualTo(2));
      ingest.finish().await();
    } finally {
      vertx.close().await();
    }
  }

  private static SensorCommand onTheThigh() {
    return new SensorCommand.Place("VIRTUAL-0003-pelvis", Optional.of(Segment.THIGH));
  }

  private static IngestVerticle ingest(SessionStore store) {
    VirtualWearable wearer =
        new VirtualWearable(
            Scenario.of().thenRepeating(Scenario.unmarkedStanding()),
            WearableSetup.worn(100, Segment.PELVIS),
            3);
    return new IngestVerticle(
        List.of(Sources.wearable(wearer)),
        SessionMode.DEMO,
        Duration.ofMinutes(1),
        AnalysisConfig.defaults(),
        Map.of(CalibrationStep.STILL, 5.0),
        false,
        store.sensorPlaces(),
        Optional.empty(),
        Optional.empty());
  }
}
