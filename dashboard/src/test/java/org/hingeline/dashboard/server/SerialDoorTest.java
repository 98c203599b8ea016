package org.hingeline.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.hingeline.analysis.Marker;
import org.hingeline.analysis.Segment;
import org.hingeline.dashboard.command.CommandRunner;
import org.hingeline.dashboard.problem.UserError;
import org.hingeline.dashboard.source.Sources;
import org.hingeline.ingest.IngestConfig;
import org.hingeline.ingest.device.DeviceDecoder;
import org.hingeline.ingest.device.DeviceListener;
import org.hingeline.ingest.link.SerialAddress;
import org.hingeline.storage.SessionStore;
import org.hingeline.storage.StorageConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded person through a pair of pseudo-terminals, and through a file. */
class SerialDoorTest {

  private static final Path RECORDING =
      Path.of(System.getProperty("hingeline.root"), "recordings/real/stand_sit_stand.csv.gz");
  private static final long ALL_SAMPLES = 30_000;

  @TempDir private Path folder;

  @Test
  void everySampleThatIsSentThroughASerialPortIsInTheStore() throws Exception {
    int samples = 600;
    Path excerpt = excerpt(samples);
    Path device = folder.resolve("device");
    Path host = folder.resolve("host");
    Path data = folder.resolve("data");
    Process socat = SerialCable.between(device, host);
    try {
      String id;
      try (Server server = serve(host, data);
          LiveClient page = new LiveClient(server.address())) {
        int exitCode =
            CommandRunner.run("simulate", "--from", excerpt.toString(), "--to", device.toString());
        assertThat(exitCode).isZero();

        id = page.await("state", state -> state.getBoolean("recording")).getString("session");
        page.await("frame", frame -> frame.getValue("thigh_inclination_deg") != null);
        page.await(
            "sensors",
            message ->
                message.getJsonArray("sensors").size() == 3
                    && message.encode().contains("\"segment\":\"thigh\"")
                    && message.encode().contains("STREAMING"));
      }
      try (SessionStore store = SessionStore.open(StorageConfig.in(data))) {
        assertThat(store.extent(id).samples()).isEqualTo(samples);
      }
    } finally {
      SerialCable.cut(socat);
    }
  }

  @Test
  void aRecordingSentIntoAFileDecodesToAllItsSamples() throws Exception {
    Path file = folder.resolve("device.bin");
    int exitCode =
        CommandRunner.run(
            "simulate", "--from", RECORDING.toString(), "--fast", "--to", file.toString());
    assertThat(exitCode).isZero();

    DeviceDecoder decoder = new DeviceDecoder("file", IngestConfig.defaults(), new Deaf());
    byte[] bytes = Files.readAllBytes(file);
    decoder.feed(bytes, 0, bytes.length, 1);
    assertThat(decoder.frameCounters().errors()).isZero();
    assertThat(decoder.counters().received()).isEqualTo(ALL_SAMPLES);
  }

  @Test
  void aPortThatIsNotThereIsNamedInOneLine() {
    Path missing = folder.resolve("ttyNone");

    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> serve(missing, folder.resolve("data")))
        .withMessageContaining(missing.toString())
        .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(1));
  }

  private static Server serve(Path port, Path data) {
    return Serving.live(data, Sources.serial(new SerialAddress(port.toString(), 115_200)));
  }

  /** The first samples of the recording. */
  private Path excerpt(int samples) throws IOException {
    Path excerpt = folder.resolve("excerpt.csv");
    try (BufferedReader whole =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(RECORDING)), StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(excerpt), StandardCharsets.UTF_8))) {
      for (int line = 0; line <= samples; line++) {
        out.write(whole.readLine() + "\n");
      }
    }
    return excerpt;
  }

  /** The counters are all that is asked for. */
  private static final class Deaf implements DeviceListener {
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
      // Counted by the decoder.
    }

    @Override
    public void mark(long timeNs, Marker marker) {
      // Counted by the decoder.
    }
  }
}
