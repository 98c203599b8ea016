package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.hingeline.dashboard.config.SettingsReader;
import org.hingeline.storage.SessionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDelayTest {

  private static final double FRAMES_S = 3;
  private static final double LIMIT_S = 0.25;

  @TempDir private Path data;

  @Test
  void aPageSeesAMomentAQuarterOfASecondAfterItAtMost() throws Exception {
    Metronome source = new Metronome();
    try (Server server =
            Server.start(
                SettingsReader.defaults()
                    .with("server.port", List.of("0"), "test")
                    .with("data.folder", List.of(data.toString()), "test")
                    .settings(data),
                SessionMode.LIVE,
                List.of(source),
                "test");
        LiveClient page = new LiveClient(server.address())) {
      page.await("frame", frame -> frame.getDouble("time_s") > FRAMES_S);

      double[] delaysS =
          page.received("frame").stream()
              .filter(frame -> frame.getDouble("time_s") > 1)
              .mapToDouble(frame -> delayS(frame, source.firstNs()))
              .sorted()
              .toArray();
      assertThat(delaysS).hasSizeGreaterThan(50);
      assertThat(delaysS[delaysS.length / 2]).as("median delay, s").isBetween(0.0, LIMIT_S);
    }
  }

  /** Session time 0 is 100 ms before the first sample. */
  private static double delayS(JsonObject frame, long firstNs) {
    return (frame.getLong("received_ns") - (firstNs - 100_000_000L)) / 1e9
        - frame.getDouble("time_s");
  }
}
